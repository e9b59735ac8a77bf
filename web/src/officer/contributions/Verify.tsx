import { type Contribution, Verification } from '../../../../shared/contract/contributions.ts';
import type { ValuationBasis, Value } from '../../../../shared/contract/measures.ts';
import { nameIn, rialFigure } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { useWrite } from '../../ledger/ledger.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Badge, type Tone } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { NumberEntry } from '../../parts/NumberEntry.tsx';
import { Pick } from '../../parts/Pick.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { decisionTexts } from './decisionTexts.ts';
import { detailTexts } from './detailTexts.ts';
import { usePriceHint } from './prices.ts';

type Line = Contribution['lines'][number];
type Values = Readonly<Record<string, Value>>;
interface Decision {
  readonly quantity: string;
  readonly basis: string;
}
interface Words {
  readonly lines: readonly Decision[];
  readonly note: string;
  readonly asksSecond: boolean;
}

const bases: readonly ValuationBasis[] = ['cost-to-company', 'fair-market'];

/** What is offered at first: all of what was claimed, on the first basis that has a value. */
const first = (lines: readonly Line[], values: readonly Values[]): Words => ({
  lines: lines.map(({ claimed, paidFrom }, index) => ({
    quantity: claimed,
    basis: paidFrom !== undefined ? '' : (basesOf(values[index])[0] ?? 'cost-to-company'),
  })),
  note: '',
  asksSecond: false,
});

const basesOf = (values: Values | undefined): readonly ValuationBasis[] => {
  const given = bases.filter((basis) => values?.[basis] !== undefined);
  return given.length > 0 ? given : bases;
};

const bodyOf = ({ lines, note, asksSecond }: Words) => ({
  lines: lines.map(({ quantity, basis }) => ({
    quantity: quantity || undefined,
    ...(basis !== '' && { basis }),
  })),
  ...(note !== '' && { note }),
  ...(asksSecond && { asksSecond }),
});

export const Verify = ({
  contribution,
  values,
  onDone,
}: {
  readonly contribution: Contribution;
  readonly values: readonly Values[];
  readonly onDone: () => void;
}) => {
  const t = useTexts(decisionTexts);
  const { id, version, lines } = contribution;
  const write = useWrite('verifyContribution');
  const { value, set, errors, ready, clear } = useForm<Words>({
    draft: `verify/${id}/${lines.length}`,
    first: first(lines, values),
    schema: Verification,
    bodyOf,
    serverError: write.error,
  });
  const decide = (index: number, change: Partial<Decision>) =>
    set(
      'lines',
      value.lines.map((line, at) => (at === index ? { ...line, ...change } : line)),
    );
  const send = () => {
    const body = ready();
    if (body === undefined) return;
    const onSuccess = () => {
      clear();
      onDone();
    };
    write.mutate(
      { params: { contribution: id }, body: Verification.parse(body), ifMatch: version },
      { onSuccess },
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="note">{t.verifyLead}</p>
      {lines.map((line, index) => (
        <LineDecision
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a submission never move
          key={index}
          line={line}
          day={contribution.occurredOn}
          values={values[index]}
          decision={value.lines[index] ?? { quantity: '', basis: '' }}
          onChange={(change) => decide(index, change)}
          errorOf={(field) => errors[`/lines/${index}/${field}`]}
        />
      ))}
      <TextEntry
        label={t.note}
        help={t.noteHelp}
        value={value.note}
        onChange={(note) => set('note', note)}
        error={errors['/note']}
        lines={2}
      />
      <Tick value={value.asksSecond} onChange={(asksSecond) => set('asksSecond', asksSecond)}>
        {t.asksSecond}
      </Tick>
      <WriteTrouble error={write.error} />
      <div className="form-end">
        <Button type="submit" look="main" isPending={write.isPending}>
          {t.verify}
        </Button>
      </div>
    </form>
  );
};

const LineDecision = ({
  line,
  day,
  values,
  decision,
  onChange,
  errorOf,
}: {
  readonly line: Line;
  readonly day: string;
  readonly values: Values | undefined;
  readonly decision: Decision;
  readonly onChange: (change: Partial<Decision>) => void;
  readonly errorOf: (field: 'quantity' | 'basis') => string | undefined;
}) => {
  const t = useTexts(decisionTexts);
  const d = useTexts(detailTexts);
  const { language } = useLanguage();
  const item = useItems().get(line.item);
  const shown = (basis: ValuationBasis): string => {
    const value = values?.[basis];
    return value?.is === 'amount'
      ? `${d[basis]} – ${rialFigure(value.amount, language)}`
      : d[basis];
  };
  return (
    <fieldset>
      <legend>{item === undefined ? line.item : nameIn(item.name, language)}</legend>
      <NumberEntry
        label={t.quantity}
        value={decision.quantity}
        onChange={(quantity) => onChange({ quantity })}
        unit={item && nameIn(item.unit, language)}
        error={errorOf('quantity')}
        isRequired
      />
      {line.paidFrom !== undefined ? (
        <p className="note">{d.fund}</p>
      ) : (
        <Pick
          label={t.basis}
          options={basesOf(values).map((basis) => ({ id: basis, name: shown(basis) }))}
          value={decision.basis}
          onChange={(basis) => onChange({ basis })}
          error={errorOf('basis')}
        />
      )}
      <PriceHint
        line={line}
        day={day}
        quantity={decision.quantity}
        value={values?.[decision.basis]}
      />
    </fieldset>
  );
};

const tones: Readonly<Record<string, Tone>> = { within: 'good', outside: 'bad' };

const PriceHint = ({
  line,
  day,
  quantity,
  value,
}: {
  readonly line: Line;
  readonly day: string;
  readonly quantity: string;
  readonly value: Value | undefined;
}) => {
  const d = useTexts(detailTexts);
  const { language } = useLanguage();
  const item = useItems().get(line.item);
  const hint = usePriceHint(line, { value, quantity, day });
  if (hint === undefined || hint.verdict === 'none') return null;
  return (
    <p>
      <Badge tone={tones[hint.verdict] ?? 'waiting'}>{d[hint.verdict]}</Badge>{' '}
      {hint.range !== undefined && (
        <span className="note">
          {filled(d.range, {
            low: rialFigure(hint.range.low, language),
            high: rialFigure(hint.range.high, language),
            unit: item === undefined ? '' : nameIn(item.unit, language),
          })}
        </span>
      )}
    </p>
  );
};

import { useEffect } from 'react';
import { type Contribution, Verification } from '../../../../shared/contract/contributions.ts';
import type { ValuationBasis, Value } from '../../../../shared/contract/measures.ts';
import { nameIn, rialFigure } from '../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { useWrite } from '../../ledger/ledger.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { NumberEntry } from '../../parts/NumberEntry.tsx';
import { Pick } from '../../parts/Pick.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { Tick } from '../../parts/Tick.tsx';
import {
  noRestatement,
  type Restatement,
  Restating,
  restatesOf,
  useIsClosed,
} from '../Restating.tsx';
import type { StepProps } from './Decisions.tsx';
import { decisionTexts } from './decisionTexts.ts';
import { detailTexts } from './detailTexts.ts';
import { PriceHint } from './PriceHint.tsx';

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
  readonly restates: Restatement;
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
  restates: noRestatement,
});

const basesOf = (values: Values | undefined): readonly ValuationBasis[] => {
  const given = bases.filter((basis) => values?.[basis] !== undefined);
  return given.length > 0 ? given : bases;
};

const bodyOf = ({ lines, note, asksSecond, restates }: Words) => ({
  lines: lines.map(({ quantity, basis }) => ({
    quantity: quantity || undefined,
    ...(basis !== '' && { basis }),
  })),
  ...(note !== '' && { note }),
  ...(asksSecond && { asksSecond }),
  ...restatesOf(restates),
});

export const Verify = ({
  contribution,
  values,
  words,
  onWords,
  onDone,
}: StepProps & { readonly values: readonly Values[] }) => {
  const t = useTexts(decisionTexts);
  const { id, version, lines, occurredOn } = contribution;
  const isClosed = useIsClosed(occurredOn);
  const write = useWrite('verifyContribution', {
    onDone: () => {
      clear();
      onDone();
    },
  });
  const { value, set, errors, ready, clear } = useForm<Words>({
    draft: `verify/${id}/${lines.length}`,
    first: first(lines, values),
    schema: Verification,
    bodyOf,
    serverError: write.error,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was there when the form was opened
  useEffect(() => {
    if (value.note === '' && words !== '') set('note', words);
  }, []);
  const decide = (index: number, change: Partial<Decision>) =>
    set(
      'lines',
      value.lines.map((line, at) => (at === index ? { ...line, ...change } : line)),
    );
  const send = () => {
    const body = ready();
    if (body === undefined) return;
    write.mutate({
      params: { contribution: id },
      body: Verification.parse(body),
      ifMatch: version,
    });
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
        onChange={(note) => {
          set('note', note);
          onWords(note);
        }}
        error={errors['/note']}
        lines={2}
      />
      <Tick value={value.asksSecond} onChange={(asksSecond) => set('asksSecond', asksSecond)}>
        {t.asksSecond}
      </Tick>
      {isClosed && (
        <Restating
          value={value.restates}
          onChange={(restates) => set('restates', restates)}
          errors={errors}
        />
      )}
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

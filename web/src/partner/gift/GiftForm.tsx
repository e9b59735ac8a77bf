import { type ReactNode, useCallback, useRef, useState } from 'react';
import { Submission } from '../../../../shared/contract/contributions.ts';
import { inDigits } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useItems, useRegionOptions, useTargetGroupOptions } from '../../ledger/catalogue.ts';
import type { FieldErrors } from '../../ledger/fieldErrors.ts';
import { useForm } from '../../ledger/useForm.ts';
import { Attachments } from '../../parts/Attachments.tsx';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { DayEntry } from '../../parts/DayEntry.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { emptyLine, type Gift, type LineWords, submissionOf } from './gift.ts';
import { CostField, ItemField, NeededFields, QuantityField } from './LineFields.tsx';
import { GiftBindings, LineBindings } from './MoreFields.tsx';
import { giftRules } from './rules.ts';
import { giftTexts } from './texts.ts';

const mostLines = 20;

/**
 * A gift in eight fields: what, how many, when, where, for whom, what it cost, a photo, a note. What the form of
 * the item needs comes in between; what only some gifts need stands behind «more».
 */
export const GiftForm = ({
  draft,
  first,
  onSend,
  error,
  isPending,
  sendName,
  trouble,
}: {
  /** The name of the draft on this device. */
  readonly draft: string;
  readonly first: Gift;
  readonly onSend: (body: Submission, clear: () => void) => void;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly sendName: string;
  readonly trouble: ReactNode;
}) => {
  const t = useTexts(giftTexts);
  const { language } = useLanguage();
  const items = useItems();
  const regionOptions = useRegionOptions();
  const targetGroupOptions = useTargetGroupOptions();
  const [onTheWay, setOnTheWay] = useState(0);
  const [wrong, setWrong] = useState('');
  const frame = useRef<HTMLFormElement>(null);
  const bodyOf = useCallback((gift: Gift) => submissionOf(gift, items), [items]);
  const rules = useCallback((gift: Gift) => giftRules(gift, items), [items]);
  const form = useForm<Gift>({
    draft,
    first,
    schema: Submission,
    bodyOf,
    rules,
    serverError: error,
  });
  const { value, set, change, errors } = form;
  const number = (count: number) => inDigits(String(count), language);

  const send = () => {
    setWrong('');
    if (onTheWay > 0) return setWrong(filled(t.filesOnWay, { count: number(onTheWay) }));
    const body = form.ready();
    if (body !== undefined) return onSend(body as Submission, form.clear);
    // Drawn first: then the first wrong field takes the focus.
    setTimeout(() => {
      const fields = frame.current?.querySelectorAll<HTMLElement>(
        '[data-invalid] input, [data-invalid] textarea, [data-invalid] [role=spinbutton], select[aria-invalid=true]',
      );
      setWrong(filled(t.wrongFields, { count: number(countWrong(frame.current)) }));
      fields?.[0]?.focus();
    });
  };
  const setLine = (index: number) => (more: Partial<LineWords>) =>
    change((now) => ({
      ...now,
      lines: now.lines.map((line, at) => (at === index ? { ...line, ...more } : line)),
    }));
  const [main = emptyLine, ...others] = value.lines;
  const lineProps = { line: main, index: 0, errors, onChange: setLine(0) };
  return (
    <form
      ref={frame}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ItemField {...lineProps} />
      <div className="pair">
        <QuantityField {...lineProps} />
        <DayEntry
          label={t.day}
          value={value.occurredOn}
          onChange={(day) => set('occurredOn', day)}
          error={errors['/occurredOn']}
          upToToday
          isRequired
        />
      </div>
      <NeededFields {...lineProps} />
      <div className="pair">
        <Choice
          label={t.region}
          options={regionOptions}
          value={value.region}
          onChange={(id) => set('region', id)}
          error={errors['/region']}
          isRequired
        />
        <Choice
          label={t.targetGroup}
          options={targetGroupOptions}
          value={value.targetGroup}
          onChange={(code) => set('targetGroup', code)}
          error={errors['/targetGroup']}
          isRequired
        />
      </div>
      <CostField {...lineProps} />
      <Attachments
        label={t.evidence}
        of={draft}
        value={value.evidence}
        onChange={(of) => change((now) => ({ ...now, evidence: of(now.evidence) }))}
        onPending={setOnTheWay}
        error={Object.entries(errors).find(([at]) => at.startsWith('/evidence'))?.[1]}
      />
      <TextEntry
        label={t.note}
        value={value.note}
        onChange={(note) => set('note', note)}
        error={errors['/note']}
        lines={3}
      />
      <details className="inner" open={isBound(first) || hidesErrors(errors) || undefined}>
        <summary>{t.more}</summary>
        <GiftBindings
          gift={value}
          errors={errors}
          onChange={(more) => change((now) => ({ ...now, ...more }))}
        />
        <LineBindings {...lineProps} campaign={value.campaign} />
        {others.map((line, at) => {
          const props = { line, index: at + 1, errors, onChange: setLine(at + 1) };
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
            <fieldset key={at + 1}>
              <legend>{filled(t.line, { number: number(at + 2) })}</legend>
              <ItemField {...props} />
              <QuantityField {...props} />
              <NeededFields {...props} />
              <CostField {...props} />
              <LineBindings {...props} campaign={value.campaign} />
              <Button
                onPress={() =>
                  change((now) => ({ ...now, lines: now.lines.filter((_, of) => of !== at + 1) }))
                }
              >
                {t.removeLine}
              </Button>
            </fieldset>
          );
        })}
        {value.lines.length < mostLines && (
          <Button onPress={() => change((now) => ({ ...now, lines: [...now.lines, emptyLine] }))}>
            {t.addLine}
          </Button>
        )}
      </details>
      {trouble}
      {unplaced.map(
        (at) =>
          errors[at] && (
            <p key={at} className="wrong" role="alert">
              {errors[at]}
            </p>
          ),
      )}
      {wrong !== '' && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <div className="form-end">
        <Button type="submit" look="main" isPending={isPending}>
          {sendName}
        </Button>
        {form.isDraft && <Button onPress={form.clear}>{t.startAgain}</Button>}
      </div>
      {form.isDraft && <p className="note">{t.draftKept}</p>}
    </form>
  );
};

/** A link asked for something that stands behind «more»: it is shown. */
const isBound = ({ obligation, campaign, lines }: Gift): boolean =>
  obligation !== '' ||
  campaign !== '' ||
  lines.length > 1 ||
  lines.some(({ clause, fund, promise }) => clause !== '' || fund !== '' || promise !== '');

/** What is wrong behind «more» is not left there unseen. */
const hidesErrors = (errors: FieldErrors): boolean =>
  Object.keys(errors).some((at) =>
    /^\/(obligation|campaign|managementCost|lines\/[1-9])|\/(fulfils|paidFrom|promise|invoice|fair-market)/.test(
      at,
    ),
  );

/** Pointers that no one field stands for. */
const unplaced = ['/lines', '/partner', '/lines/0/share', '/lines/0/share/of'];

const countWrong = (form: HTMLFormElement | null): number =>
  form?.querySelectorAll('.wrong:not([role=alert])').length ?? 0;

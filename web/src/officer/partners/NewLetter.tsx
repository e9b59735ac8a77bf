import { useLocation, useParams } from 'wouter';
import { LetterSubmission } from '../../../../shared/contract/contributions.ts';
import { inDigits, nameIn } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import {
  useItemOptions,
  useItems,
  useRegionOptions,
  useTargetGroupOptions,
} from '../../ledger/catalogue.ts';
import type { FieldErrors } from '../../ledger/fieldErrors.ts';
import { useWrite } from '../../ledger/ledger.tsx';
import { PartnerName } from '../../ledger/partners.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { DayEntry } from '../../parts/DayEntry.tsx';
import { Files } from '../../parts/Files.tsx';
import { NumberEntry } from '../../parts/NumberEntry.tsx';
import { Page } from '../../parts/Page.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { Restating, useIsClosed } from '../Restating.tsx';
import { type LetterWords, type LineWords, noLetter, noLine, submissionOf } from './letterWords.ts';
import { partnersTexts } from './texts.ts';

const most = 20;

/** A gift that came by paper, registered on the partner's behalf. */
const NewLetter = () => {
  const { id = '' } = useParams<{ id: string }>();
  return <LetterForm key={id} partner={id} />;
};
export default NewLetter;

const LetterForm = ({ partner }: { readonly partner: string }) => {
  const t = useTexts(partnersTexts);
  const { language } = useLanguage();
  const [, go] = useLocation();
  const regions = useRegionOptions();
  const groups = useTargetGroupOptions();
  const write = useWrite('registerLetter', {
    onDone: ({ id }) => {
      clear();
      go(`/contributions/${id}`);
    },
  });
  const { value, set, errors, ready, clear } = useForm<LetterWords>({
    draft: `letter/${partner}`,
    first: noLetter,
    ...{ schema: LetterSubmission, bodyOf: submissionOf, serverError: write.error },
  });
  const isClosed = useIsClosed(value.occurredOn || undefined);
  const change = (at: number, part: Partial<LineWords>) =>
    set(
      'lines',
      value.lines.map((line, index) => (index === at ? { ...line, ...part } : line)),
    );
  const send = () => {
    const body = ready();
    if (body !== undefined)
      write.mutate({ params: { partner }, body: LetterSubmission.parse(body) });
  };
  return (
    <Page title={t.letter} lead={t.letterLead}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p>
          <strong>
            <PartnerName id={partner} />
          </strong>
        </p>
        <div className="pair">
          <TextEntry
            label={t.letterNumber}
            value={value.number}
            onChange={(number) => set('number', number)}
            error={errors['/letter/number']}
            isRequired
          />
          <DayEntry
            label={t.letterDate}
            value={value.date}
            onChange={(date) => set('date', date)}
            error={errors['/letter/date']}
            upToToday
            isRequired
          />
        </div>
        {value.lines.map((line, index) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that is its own
            key={index}
            line={line}
            number={inDigits(String(index + 1), language)}
            errors={errors}
            at={`/lines/${index}`}
            onChange={(part) => change(index, part)}
            onRemove={
              value.lines.length === 1
                ? undefined
                : () =>
                    set(
                      'lines',
                      value.lines.filter((_, other) => other !== index),
                    )
            }
          />
        ))}
        {value.lines.length < most && (
          <p>
            <Button onPress={() => set('lines', [...value.lines, noLine])}>{t.addLine}</Button>
          </p>
        )}
        <DayEntry
          label={t.day}
          value={value.occurredOn}
          onChange={(day) => set('occurredOn', day)}
          error={errors['/occurredOn']}
          upToToday
          isRequired
        />
        <div className="pair">
          <Choice
            label={t.region}
            options={regions}
            value={value.region}
            onChange={(region) => set('region', region)}
            error={errors['/region']}
            isRequired
          />
          <Choice
            label={t.targetGroup}
            options={groups}
            value={value.targetGroup}
            onChange={(group) => set('targetGroup', group)}
            error={errors['/targetGroup']}
            isRequired
          />
        </div>
        <Files
          label={t.letterScan}
          value={value.evidence}
          onChange={(evidence) => set('evidence', evidence)}
          error={errors['/evidence']}
        />
        <TextEntry
          label={t.note}
          value={value.note}
          onChange={(note) => set('note', note)}
          error={errors['/note']}
          lines={2}
        />
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
            {t.letterGo}
          </Button>
        </div>
      </form>
    </Page>
  );
};

const Line = ({
  line,
  number,
  errors,
  at,
  onChange,
  onRemove,
}: {
  readonly line: LineWords;
  readonly number: string;
  readonly errors: FieldErrors;
  readonly at: string;
  readonly onChange: (part: Partial<LineWords>) => void;
  readonly onRemove: (() => void) | undefined;
}) => {
  const t = useTexts(partnersTexts);
  const { language } = useLanguage();
  const items = useItems();
  const options = useItemOptions();
  const item = items.get(line.item);
  return (
    <fieldset>
      <legend>{filled(t.line, { number })}</legend>
      <Choice
        key={items.size}
        label={t.item}
        options={options}
        value={line.item}
        onChange={(code) => onChange({ item: code })}
        error={errors[`${at}/item`]}
        isRequired
      />
      <div className="pair">
        <NumberEntry
          label={t.quantity}
          value={line.quantity}
          onChange={(quantity) => onChange({ quantity })}
          unit={item && nameIn(item.unit, language)}
          error={errors[`${at}/quantity`]}
          isRequired
        />
        <NumberEntry
          label={t.value}
          help={t.valueHelp}
          value={line.value}
          onChange={(value) => onChange({ value })}
          unit={t.rial}
          error={errors[`${at}/values`] ?? errors[`${at}/values/cost-to-company/amount`]}
        />
      </div>
      {item?.serialNumbers === true && (
        <TextEntry
          label={t.serials}
          help={t.serialsHelp}
          value={line.serials}
          onChange={(serials) => onChange({ serials })}
          error={errors[`${at}/serials`]}
          lines={3}
        />
      )}
      {onRemove !== undefined && (
        <p>
          <Button onPress={onRemove}>{filled(t.removeLine, { number })}</Button>
        </p>
      )}
    </fieldset>
  );
};

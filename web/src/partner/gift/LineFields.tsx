import { nameIn } from '../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useItemOptions, useItems } from '../../ledger/catalogue.ts';
import type { FieldErrors } from '../../ledger/fieldErrors.ts';
import { Choice } from '../../parts/Choice.tsx';
import { NumberEntry } from '../../parts/NumberEntry.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { FormFields } from './FormFields.tsx';
import { type LineWords, typedBases } from './gift.ts';
import { InvoiceFields } from './InvoiceFields.tsx';
import { giftTexts } from './texts.ts';

export interface LineProps {
  readonly line: LineWords;
  /** Position of the line, from 0: errors are told by it. */
  readonly index: number;
  readonly errors: FieldErrors;
  readonly onChange: (more: Partial<LineWords>) => void;
}

/** What was given. */
export const ItemField = ({ line, index, errors, onChange }: LineProps) => {
  const t = useTexts(giftTexts);
  const items = useItems();
  const options = useItemOptions();
  // What is typed before there is a list to choose from would be lost.
  if (items.size === 0) return <Wait />;
  return (
    <Choice
      label={t.item}
      options={options}
      value={line.item}
      onChange={(item) => onChange({ item, clause: '', promise: '' })}
      error={errors[`/lines/${index}/item`]}
      isRequired
    />
  );
};

/** How many; premises are counted from their days and hours. */
export const QuantityField = ({ line, index, errors, onChange }: LineProps) => {
  const t = useTexts(giftTexts);
  const { language } = useLanguage();
  const item = useItems().get(line.item);
  if (item?.form === 'premises') return null;
  return (
    <NumberEntry
      label={t.quantity}
      value={line.quantity}
      onChange={(quantity) => onChange({ quantity })}
      unit={item && nameIn(item.unit, language)}
      error={errors[`/lines/${index}/quantity`]}
      isRequired
    />
  );
};

/** What an item of this form needs, and nothing else. */
export const NeededFields = (props: LineProps) => {
  const { line, index, errors, onChange } = props;
  const t = useTexts(giftTexts);
  const item = useItems().get(line.item);
  return (
    <>
      {item?.serialNumbers === true && (
        <TextEntry
          label={t.serials}
          help={t.serialsHelp}
          value={line.serials}
          onChange={(serials) => onChange({ serials })}
          error={
            errors[`/lines/${index}/serials`] ??
            Object.entries(errors).find(([at]) => at.startsWith(`/lines/${index}/serials/`))?.[1]
          }
          lines={4}
        />
      )}
      <FormFields {...props} form={item?.form} />
      {item?.evidenceRequired?.includes('invoice') === true && (
        <InvoiceFields {...props} isNeeded />
      )}
    </>
  );
};

/** What it cost, where that does not follow from something else. */
export const CostField = ({ line, index, errors, onChange }: LineProps) => {
  const t = useTexts(giftTexts);
  const item = useItems().get(line.item);
  if (line.fund !== '') return null;
  if (!typedBases(item?.form, line.hourlyCost).includes('cost-to-company')) return null;
  return (
    <NumberEntry
      label={t.cost}
      help={t.costHelp}
      value={line.cost}
      onChange={(cost) => onChange({ cost })}
      unit={t.rial}
      error={
        errors[`/lines/${index}/values`] ??
        errors[`/lines/${index}/values/cost-to-company`] ??
        errors[`/lines/${index}/values/cost-to-company/amount`]
      }
    />
  );
};

import type { Item } from '../../../../shared/contract/office.ts';
import { counted, nameIn } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { DayEntry } from '../../parts/DayEntry.tsx';
import { NumberEntry } from '../../parts/NumberEntry.tsx';
import { Pick } from '../../parts/Pick.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { hoursOf } from './gift.ts';
import type { LineProps } from './LineFields.tsx';
import { giftTexts } from './texts.ts';

/** What a gift of another form than goods needs. */
export const FormFields = ({
  form,
  ...props
}: LineProps & { readonly form: Item['form'] | undefined }) => {
  switch (form) {
    case 'service':
    case 'volunteer-time':
      return <HourlyCost {...props} />;
    case 'voucher':
      return <FaceValue {...props} />;
    case 'cash':
      return <Payment {...props} />;
    case 'premises':
      return <Premises {...props} />;
    default:
      return null;
  }
};

const HourlyCost = ({ line, index, errors, onChange }: LineProps) => {
  const t = useTexts(giftTexts);
  return (
    <NumberEntry
      label={t.hourlyCost}
      help={t.hourlyCostHelp}
      value={line.hourlyCost}
      onChange={(hourlyCost) => onChange({ hourlyCost })}
      unit={t.rial}
      error={errors[`/lines/${index}/hourlyCost`]}
    />
  );
};

const FaceValue = ({ line, index, errors, onChange }: LineProps) => {
  const t = useTexts(giftTexts);
  return (
    <NumberEntry
      label={t.faceValue}
      value={line.faceValue}
      onChange={(faceValue) => onChange({ faceValue })}
      unit={t.rial}
      error={errors[`/lines/${index}/faceValue`]}
      isRequired
    />
  );
};

const Payment = ({ line, index, errors, onChange }: LineProps) => {
  const t = useTexts(giftTexts);
  const at = `/lines/${index}/payment`;
  return (
    <div className="pair">
      <TextEntry
        label={t.paymentReference}
        value={line.paymentReference}
        onChange={(paymentReference) => onChange({ paymentReference })}
        error={errors[`${at}/reference`] ?? errors[at]}
        code
        isRequired
      />
      <DayEntry
        label={t.paymentDate}
        value={line.paymentDate}
        onChange={(paymentDate) => onChange({ paymentDate })}
        error={errors[`${at}/date`]}
        upToToday
        isRequired
      />
    </div>
  );
};

const Premises = ({ line, index, errors, onChange }: LineProps) => {
  const t = useTexts(giftTexts);
  const { language } = useLanguage();
  const { data: sites } = useRead('listSites', { query: { limit: 100 } });
  const at = `/lines/${index}/premises`;
  const hours = hoursOf(line);
  return (
    <fieldset>
      <legend>{t.premises}</legend>
      <NumberEntry
        label={t.area}
        value={line.area}
        onChange={(area) => onChange({ area })}
        unit={t.squareMetre}
        error={errors[`${at}/area`]}
        isRequired
      />
      <div className="pair">
        <DayEntry
          label={t.from}
          value={line.from}
          onChange={(from) => onChange({ from })}
          error={errors[`${at}/from`]}
          isRequired
        />
        <DayEntry
          label={t.until}
          value={line.until}
          onChange={(until) => onChange({ until })}
          error={errors[`${at}/until`]}
          isRequired
        />
        <NumberEntry
          label={t.days}
          value={line.days}
          onChange={(days) => onChange({ days })}
          unit={t.daysUnit}
          error={errors[`${at}/days`]}
          isRequired
        />
        <NumberEntry
          label={t.hoursPerDay}
          value={line.hoursPerDay}
          onChange={(hoursPerDay) => onChange({ hoursPerDay })}
          unit={t.hoursUnit}
          help={
            hours === ''
              ? undefined
              : filled(t.hoursSum, { hours: counted(hours, t.hoursUnit, language) })
          }
          error={errors[`${at}/hoursPerDay`] ?? errors[`/lines/${index}/quantity`]}
          isRequired
        />
      </div>
      {(sites?.items.length ?? 0) > 0 && (
        <Pick
          label={t.site}
          options={(sites?.items ?? []).map(({ id, name }) => ({
            ...{ id, name: nameIn(name, language) },
          }))}
          value={line.site}
          onChange={(site) => onChange({ site })}
          empty="—"
          error={errors[`${at}/site`]}
        />
      )}
    </fieldset>
  );
};

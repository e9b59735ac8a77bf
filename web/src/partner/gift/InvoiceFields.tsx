import { asciiDigits } from '../../../../shared/contract/spelling.ts';
import { useTexts } from '../../language/language.tsx';
import { DayEntry } from '../../parts/DayEntry.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import type { LineProps } from './LineFields.tsx';
import { giftTexts } from './texts.ts';

/** An official invoice; some items need one. */
export const InvoiceFields = ({
  line,
  index,
  errors,
  onChange,
  isNeeded = false,
}: LineProps & { readonly isNeeded?: boolean }) => {
  const t = useTexts(giftTexts);
  const at = `/lines/${index}/invoice`;
  return (
    <fieldset>
      <legend>{t.invoice}</legend>
      {isNeeded && <p className="note">{t.invoiceNeeded}</p>}
      {errors[at] !== undefined && <p className="wrong">{errors[at]}</p>}
      <div className="pair">
        <TextEntry
          label={t.invoiceNumber}
          value={line.invoiceNumber}
          onChange={(invoiceNumber) => onChange({ invoiceNumber })}
          error={errors[`${at}/number`]}
        />
        <DayEntry
          label={t.invoiceDate}
          value={line.invoiceDate}
          onChange={(invoiceDate) => onChange({ invoiceDate })}
          error={errors[`${at}/date`]}
          upToToday
        />
      </div>
      <TextEntry
        label={t.invoiceIssuer}
        value={line.invoiceIssuer}
        onChange={(invoiceIssuer) => onChange({ invoiceIssuer: asciiDigits(invoiceIssuer).trim() })}
        error={errors[`${at}/issuer`]}
        inputMode="numeric"
        code
      />
    </fieldset>
  );
};

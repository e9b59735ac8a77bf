import { useTexts } from '../language/language.tsx';
import type { FieldErrors } from '../ledger/fieldErrors.ts';
import { OneOf } from '../parts/OneOf.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { acknowledgements, type Confirmation } from './deliveryForm.ts';
import { deliveryTexts } from './deliveryTexts.ts';

/** How whoever received it said so, and only what that way needs. */
export const AcknowledgementEntry = ({
  value,
  set,
  errors,
}: {
  readonly value: Confirmation;
  readonly set: <K extends keyof Confirmation>(name: K, next: Confirmation[K]) => void;
  readonly errors: FieldErrors;
}) => {
  const t = useTexts(deliveryTexts);
  const codesError = Object.entries(errors).find(([pointer]) =>
    pointer.startsWith('/acknowledgement/codes'),
  );
  return (
    <>
      <OneOf
        label={t.behind}
        options={acknowledgements.map((id) => ({ id, name: t[id] }))}
        value={value.is}
        onChange={(is) => set('is', is)}
      />
      {value.is === 'delivery-record' && (
        <TextEntry
          label={t.qr}
          help={t.qrHelp}
          value={value.qr}
          onChange={(qr) => set('qr', qr)}
          error={errors['/acknowledgement/qr']}
          code
          isRequired
        />
      )}
      {value.is === 'warehouse-receipt' && (
        <TextEntry
          label={t.institution}
          value={value.institution}
          onChange={(institution) => set('institution', institution)}
          error={errors['/acknowledgement/institution/fa']}
          isRequired
        />
      )}
      {value.is === 'slips' && (
        <TextEntry
          label={t.codes}
          help={t.codesHelp}
          value={value.codes}
          onChange={(codes) => set('codes', codes)}
          error={codesError?.[1]}
          lines={4}
          isRequired
        />
      )}
    </>
  );
};

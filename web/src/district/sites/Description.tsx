import { type Site, SiteRegistration } from '../../../../shared/contract/sites.ts';
import { useTexts } from '../../language/language.tsx';
import type { FieldErrors } from '../../ledger/fieldErrors.ts';
import { NumberEntry } from '../../parts/NumberEntry.tsx';
import { OneOf } from '../../parts/OneOf.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { siteTexts } from './texts.ts';

const kinds = SiteRegistration.shape.kind.options;

/** What of a site may be written anew later. */
export interface Described {
  readonly kind: (typeof kinds)[number];
  readonly fa: string;
  readonly en: string;
  readonly capacity: string;
  readonly address: string;
}

export const describing = ['kind', 'fa', 'en', 'capacity', 'address'] as const;

export const emptyDescription: Described = {
  kind: 'neighbourhood-house',
  ...{ fa: '', en: '', capacity: '', address: '' },
};

export const descriptionOf = ({ kind, name, capacity, address }: Site): Described => ({
  ...{ kind, fa: name.fa, en: name.en ?? '' },
  ...{ capacity: String(capacity), address: address?.fa ?? '' },
});

/** As the contract wants it. */
export const described = ({ kind, fa, en, capacity, address }: Described) => ({
  name: { fa: fa || undefined, ...(en !== '' && { en }) },
  kind,
  capacity: capacity === '' ? undefined : Number(capacity),
  ...(address !== '' && { address: { fa: address } }),
});

export const Description = ({
  value,
  change,
  errors,
}: {
  readonly value: Described;
  readonly change: (next: Described) => void;
  readonly errors: FieldErrors;
}) => {
  const t = useTexts(siteTexts);
  return (
    <>
      <OneOf
        label={t.kind}
        options={kinds.map((id) => ({ id, name: t[id] }))}
        value={value.kind}
        onChange={(kind) => change({ ...value, kind })}
        isRow
      />
      <div className="pair">
        <TextEntry
          label={t.nameFa}
          value={value.fa}
          onChange={(fa) => change({ ...value, fa })}
          error={errors['/name/fa']}
          isRequired
        />
        <TextEntry
          label={t.nameEn}
          value={value.en}
          onChange={(en) => change({ ...value, en })}
          error={errors['/name/en']}
        />
      </div>
      <NumberEntry
        label={t.capacity}
        value={value.capacity}
        onChange={(capacity) => change({ ...value, capacity })}
        unit={t.people}
        error={errors['/capacity']}
        isRequired
      />
      <TextEntry
        label={t.address}
        help={t.addressHelp}
        value={value.address}
        onChange={(address) => change({ ...value, address })}
        error={errors['/address/fa']}
      />
    </>
  );
};

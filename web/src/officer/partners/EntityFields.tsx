import type { Evidence } from '../../../../shared/contract/measures.ts';
import { useTexts } from '../../language/language.tsx';
import { useRegionOptions } from '../../ledger/catalogue.ts';
import { Choice } from '../../parts/Choice.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { partnersTexts } from './texts.ts';

/** A body as it is typed, when it is registered and when something about it has changed. */
export interface EntityWords {
  readonly en: string;
  readonly legalEntityId: string;
  readonly registrationNumber: string;
  readonly economicNumber: string;
  readonly region: string;
  readonly iban: string;
  readonly implementer: boolean;
  readonly mayOwn: boolean;
  readonly evidence: readonly Evidence[];
}
export const noEntity: EntityWords = {
  ...{ en: '', legalEntityId: '', registrationNumber: '', economicNumber: '' },
  ...{ region: '', iban: '', implementer: false, mayOwn: true, evidence: [] },
};

/** What a body is known by, besides its kind and name. */
export const EntityFields = ({
  value,
  onChange,
  errors,
}: {
  readonly value: EntityWords;
  readonly onChange: (value: EntityWords) => void;
  readonly errors: Readonly<Record<string, string>>;
}) => {
  const t = useTexts(partnersTexts);
  const regions = useRegionOptions();
  return (
    <>
      <TextEntry
        label={t.nameEn}
        value={value.en}
        onChange={(en) => onChange({ ...value, en })}
        error={errors['/name/en']}
      />
      <TextEntry
        label={t.legalEntityId}
        help={t.legalEntityIdHelp}
        value={value.legalEntityId}
        onChange={(id) => onChange({ ...value, legalEntityId: id })}
        error={errors['/legalEntityId']}
        inputMode="numeric"
        code
      />
      <div className="pair">
        <TextEntry
          label={t.registrationNumber}
          value={value.registrationNumber}
          onChange={(number) => onChange({ ...value, registrationNumber: number })}
          error={errors['/registrationNumber']}
          code
        />
        <TextEntry
          label={t.economicNumber}
          value={value.economicNumber}
          onChange={(number) => onChange({ ...value, economicNumber: number })}
          error={errors['/economicNumber']}
          inputMode="numeric"
          code
        />
      </div>
      <Choice
        label={t.region}
        options={regions}
        value={value.region}
        onChange={(region) => onChange({ ...value, region })}
        error={errors['/region']}
      />
      <TextEntry
        label={t.iban}
        help={t.ibanHelp}
        value={value.iban}
        onChange={(iban) => onChange({ ...value, iban })}
        error={errors['/iban']}
        code
      />
      <Tick value={value.implementer} onChange={(is) => onChange({ ...value, implementer: is })}>
        {t.implementer}
      </Tick>
      <Tick value={value.mayOwn} onChange={(is) => onChange({ ...value, mayOwn: is })}>
        {t.mayOwn}
      </Tick>
    </>
  );
};

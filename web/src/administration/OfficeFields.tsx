import { inDigits } from '../../../shared/domain/format.ts';
import { defaultRules } from '../../../shared/domain/office/rules.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useRegionOptions } from '../ledger/catalogue.ts';
import type { FieldErrors } from '../ledger/fieldErrors.ts';
import { Choice } from '../parts/Choice.tsx';
import { NumberEntry } from '../parts/NumberEntry.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { Tick } from '../parts/Tick.tsx';
import { dayRules, decimalRules, type OfficeWords, type RuleName } from './officeWords.ts';
import { administrationTexts } from './texts.ts';

/** A part of the office's settings, as the first run and the settings page both ask it. */
export interface OfficePart {
  readonly value: OfficeWords;
  readonly change: <K extends keyof OfficeWords>(name: K, next: OfficeWords[K]) => void;
  readonly errors: FieldErrors;
}

/** What the office is called, where it works, and its word for whom it serves. */
export const Identity = ({ value, change, errors }: OfficePart) => {
  const t = useTexts(administrationTexts);
  const regions = useRegionOptions();
  return (
    <>
      <div className="pair">
        <TextEntry
          label={t.name}
          value={value.name}
          onChange={(name) => change('name', name)}
          error={errors['/name/fa']}
          isRequired
        />
        <TextEntry
          label={t.nameEn}
          value={value.nameEn}
          onChange={(name) => change('nameEn', name)}
          error={errors['/name/en']}
        />
      </div>
      <Choice
        label={t.region}
        options={regions}
        value={value.region}
        onChange={(region) => change('region', region)}
        error={errors['/region']}
        isRequired
      />
      <TextEntry
        label={t.personServed}
        help={t.personServedHelp}
        value={value.personServed}
        onChange={(word) => change('personServed', word)}
        error={under(errors, '/personServed')}
        isRequired
      />
      <Tick value={value.demonstration} onChange={(is) => change('demonstration', is)}>
        {t.demonstration}
      </Tick>
    </>
  );
};

/** What stands at the head of every paper. */
export const Letterhead = ({ value, change, errors }: OfficePart) => {
  const t = useTexts(administrationTexts);
  return (
    <>
      <TextEntry
        label={t.organisation}
        help={t.organisationHelp}
        value={value.organisation}
        onChange={(organisation) => change('organisation', organisation)}
        error={under(errors, '/organisation')}
        lines={3}
        isRequired
      />
      <TextEntry
        label={t.address}
        value={value.address}
        onChange={(address) => change('address', address)}
        error={under(errors, '/address')}
      />
      <Tick
        value={value.letterNumberRequired}
        onChange={(is) => change('letterNumberRequired', is)}
      >
        {t.letterNumberRequired}
      </Tick>
    </>
  );
};

/** The first thing that is wrong with a field or a part of it. */
const under = (errors: FieldErrors, pointer: string): string | undefined =>
  Object.entries(errors).find(([at]) => at === pointer || at.startsWith(`${pointer}/`))?.[1];

const inForce: Readonly<Partial<Record<RuleName, string | number | undefined>>> = defaultRules;

/** Days, percents and rates that follow from law or custom; what is left empty is the default. */
export const Rules = ({ value: { rules }, change, errors }: OfficePart) => {
  const t = useTexts(administrationTexts);
  const { language } = useLanguage();
  const unitOf = (rule: RuleName) =>
    dayRules.some((each) => each === rule)
      ? t.days
      : rule === 'volunteerHourRate'
        ? t.rial
        : t.percent;
  return (
    <fieldset>
      <legend>{t.rules}</legend>
      <p className="help">{t.rulesHelp}</p>
      <div className="pair">
        {[...dayRules, ...decimalRules].map((rule) => (
          <NumberEntry
            key={rule}
            label={t[rule]}
            value={rules[rule]}
            onChange={(typed) => change('rules', { ...rules, [rule]: typed })}
            unit={unitOf(rule)}
            error={errors[`/rules/${rule}`]}
            placeholder={inDigits(String(inForce[rule] ?? '—'), language)}
          />
        ))}
      </div>
    </fieldset>
  );
};

import { useMemo, useState } from 'react';
import { OfficeSettings } from '../../../shared/contract/office.ts';
import { inDigits } from '../../../shared/domain/format.ts';
import { defaultRules } from '../../../shared/domain/office/rules.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useRegionOptions } from '../ledger/catalogue.ts';
import type { FieldErrors } from '../ledger/fieldErrors.ts';
import { useRead, useWrite } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { useForm } from '../ledger/useForm.ts';
import { WriteTrouble } from '../ledger/WriteTrouble.tsx';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { NumberEntry } from '../parts/NumberEntry.tsx';
import { Page } from '../parts/Page.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { Tick } from '../parts/Tick.tsx';
import { Wait } from '../shell/Wait.tsx';
import {
  dayRules,
  decimalRules,
  type OfficeWords,
  type RuleName,
  settingsWith,
  wordsOf,
} from './officeWords.ts';
import { Signatories } from './Signatories.tsx';
import { administrationTexts } from './texts.ts';

const Office = () => {
  const { data, error, isPending, refetch } = useRead('getOffice', {});
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  return <OfficeForm settings={data.settings} />;
};
export default Office;

const OfficeForm = ({ settings }: { readonly settings: OfficeSettings | undefined }) => {
  const t = useTexts(administrationTexts);
  const regions = useRegionOptions();
  const [isDone, setDone] = useState(false);
  const bodyOf = useMemo(() => settingsWith(settings), [settings]);
  const write = useWrite('configureOffice', { onDone: () => setDone(true) });
  const { value, set, errors, ready } = useForm<OfficeWords>({
    draft: 'office',
    first: wordsOf(settings),
    schema: OfficeSettings,
    bodyOf,
    serverError: write.error,
  });
  const change: typeof set = (name, next) => {
    setDone(false);
    set(name, next);
  };
  const send = () => {
    const body = ready();
    if (body !== undefined) write.mutate({ body: OfficeSettings.parse(body) });
  };
  return (
    <Page title={t.office} lead={t.officeLead}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextEntry
          label={t.organisation}
          help={t.organisationHelp}
          value={value.organisation}
          onChange={(organisation) => change('organisation', organisation)}
          error={under(errors, '/organisation')}
          lines={3}
          isRequired
        />
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
          label={t.address}
          value={value.address}
          onChange={(address) => change('address', address)}
          error={under(errors, '/address')}
        />
        <TextEntry
          label={t.personServed}
          help={t.personServedHelp}
          value={value.personServed}
          onChange={(word) => change('personServed', word)}
          error={under(errors, '/personServed')}
          isRequired
        />
        <Signatories
          signatories={value.signatories}
          onChange={(signatories) => change('signatories', signatories)}
          errors={errors}
        />
        <Tick
          value={value.letterNumberRequired}
          onChange={(is) => change('letterNumberRequired', is)}
        >
          {t.letterNumberRequired}
        </Tick>
        <Tick value={value.demonstration} onChange={(is) => change('demonstration', is)}>
          {t.demonstration}
        </Tick>
        <Rules rules={value.rules} onChange={(rules) => change('rules', rules)} errors={errors} />
        <WriteTrouble error={write.error} />
        {isDone && (
          <p className="done" role="status">
            {t.saved}
          </p>
        )}
        <div className="form-end">
          <Button type="submit" look="main" isPending={write.isPending}>
            {t.save}
          </Button>
        </div>
      </form>
    </Page>
  );
};

/** The first thing that is wrong with a field or a part of it. */
const under = (errors: FieldErrors, pointer: string): string | undefined =>
  Object.entries(errors).find(([at]) => at === pointer || at.startsWith(`${pointer}/`))?.[1];

const inForce: Readonly<Partial<Record<RuleName, string | number | undefined>>> = defaultRules;

const Rules = ({
  rules,
  onChange,
  errors,
}: {
  readonly rules: OfficeWords['rules'];
  readonly onChange: (rules: OfficeWords['rules']) => void;
  readonly errors: FieldErrors;
}) => {
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
            onChange={(typed) => onChange({ ...rules, [rule]: typed })}
            unit={unitOf(rule)}
            error={errors[`/rules/${rule}`]}
            placeholder={inDigits(String(inForce[rule] ?? '—'), language)}
          />
        ))}
      </div>
    </fieldset>
  );
};

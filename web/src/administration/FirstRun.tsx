import { useState } from 'react';
import { Link } from 'wouter';
import { OfficeSettings } from '../../../shared/contract/office.ts';
import { inDigits } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { contractWrong, inWords } from '../ledger/fieldErrors.ts';
import { useRead, useWrite } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { useForm } from '../ledger/useForm.ts';
import { WriteTrouble } from '../ledger/WriteTrouble.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Wait } from '../shell/Wait.tsx';
import { FirstOfficers } from './FirstOfficers.tsx';
import { firstRunTexts } from './firstRunTexts.ts';
import { Identity, Letterhead } from './OfficeFields.tsx';
import { type OfficeWords, settingsWith, wordsOf } from './officeWords.ts';
import { Signatories } from './Signatories.tsx';

/** The way of an empty office to its first working day. */
const steps = ['office', 'letterhead', 'signatories', 'officers', 'ready'] as const;
type Step = (typeof steps)[number];
type OfficeStep = Exclude<Step, 'officers' | 'ready'>;

/** Which fields of the contract each step asks. */
const fieldsOf: Readonly<Record<OfficeStep, readonly string[]>> = {
  office: ['/name', '/region', '/personServed'],
  letterhead: ['/organisation', '/address'],
  signatories: ['/signatories'],
};

const FirstRun = () => {
  const { data: office, error, refetch } = useRead('getOffice', {});
  const { data: readiness } = useRead('getReadiness', {});
  if (office === undefined || readiness === undefined)
    return error == null ? <Wait /> : <Trouble error={error} retry={refetch} />;
  const isSet = office.settings !== undefined;
  const enough = readiness.officers >= 2;
  return <Way key={String(isSet)} reached={!isSet ? 'office' : enough ? 'ready' : 'officers'} />;
};
export default FirstRun;

/** What is recorded decides where the way goes on; before that, one may go back and forth. */
const Way = ({ reached }: { readonly reached: Step }) => {
  const t = useTexts(firstRunTexts);
  const { language } = useLanguage();
  const [at, go] = useState<Step>(reached);
  const shown = reached === 'office' ? at : reached;
  const number = inDigits(String(steps.indexOf(shown) + 1), language);
  return (
    <Page title={`${filled(t.step, { number })}: ${t[shown]}`} lead={t[`${shown}Lead`]}>
      <Progress at={shown} />
      {shown === 'officers' && <FirstOfficers />}
      {shown === 'ready' && <Ready />}
      {shown !== 'officers' && shown !== 'ready' && <OfficeSteps step={shown} go={go} />}
    </Page>
  );
};

const Progress = ({ at }: { readonly at: Step }) => {
  const t = useTexts(firstRunTexts);
  const here = steps.indexOf(at);
  return (
    <ol className="way" aria-label={t.way}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < here ? 'past' : index === here ? 'here' : 'ahead'}
          {...(index === here && { 'aria-current': 'step' as const })}
        >
          {t[step]}
          {index < here && <span className="note"> ✓ {t.past}</span>}
        </li>
      ))}
    </ol>
  );
};

const bodyOf = settingsWith(undefined);
const first = wordsOf(undefined);

/** Three pages of one form: recorded together at the end of the third. */
const OfficeSteps = ({
  step,
  go,
}: {
  readonly step: OfficeStep;
  readonly go: (step: Step) => void;
}) => {
  const t = useTexts(firstRunTexts);
  const { language } = useLanguage();
  const [tried, setTried] = useState<readonly OfficeStep[]>([]);
  const write = useWrite('configureOffice', { onDone: () => clear() });
  const { value, set, ready, errors, clear } = useForm<OfficeWords>({
    ...{ draft: 'first-office', first, schema: OfficeSettings, bodyOf },
    serverError: write.error,
  });
  const own = inWords(contractWrong(OfficeSettings, bodyOf(value)), language);
  const wrong = Object.entries(own).filter(([pointer]) =>
    fieldsOf[step].some((field) => pointer === field || pointer.startsWith(`${field}/`)),
  );
  const shown = { ...errors, ...(tried.includes(step) && Object.fromEntries(wrong)) };
  const onward = () => {
    setTried([...tried, step]);
    if (wrong.length > 0) return;
    if (step !== 'signatories') return go(step === 'office' ? 'letterhead' : 'signatories');
    const body = ready();
    if (body !== undefined) write.mutate({ body: OfficeSettings.parse(body) });
  };
  const part = { value, change: set, errors: shown };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onward();
      }}
    >
      {step === 'office' && <Identity {...part} />}
      {step === 'letterhead' && <Letterhead {...part} />}
      {step === 'signatories' && (
        <Signatories
          signatories={value.signatories}
          onChange={(signatories) => set('signatories', signatories)}
          errors={shown}
        />
      )}
      <WriteTrouble error={write.error} />
      <div className="form-end">
        <Button type="submit" look="main" isPending={write.isPending}>
          {step === 'signatories' ? t.record : t.onward}
        </Button>
        {step !== 'office' && (
          <Button onPress={() => go(step === 'letterhead' ? 'office' : 'letterhead')}>
            {t.back}
          </Button>
        )}
      </div>
      <p className="note">{t.kept}</p>
    </form>
  );
};

const Ready = () => {
  const t = useTexts(firstRunTexts);
  return (
    <>
      <p className="done" role="status">
        {t.readyDone}
      </p>
      <ol>
        <li>{t.next1}</li>
        <li>{t.next2}</li>
        <li>{t.next3}</li>
      </ol>
      <div className="form-end">
        <Link className="button main" href="/people">
          {t.toPeople}
        </Link>
        <Link className="button" href="/office">
          {t.toRules}
        </Link>
      </div>
    </>
  );
};

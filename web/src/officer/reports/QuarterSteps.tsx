import { useState } from 'react';
import type { Answer } from '../../../../shared/contract/calling.ts';
import { Closing, ReportIssue } from '../../../../shared/contract/papers.ts';
import { ReportProfile } from '../../../../shared/contract/reports.ts';
import { dayOf } from '../../../../shared/domain/period.ts';
import { useTexts } from '../../language/language.tsx';
import { useWrite } from '../../ledger/ledger.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { Pick } from '../../parts/Pick.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { reportTexts } from './texts.ts';

type Read = Answer<'getQuarter'>;
interface StepProps {
  readonly quarter: Read;
  readonly onDone: () => void;
}

/** Closing a quarter, and issuing the report of its last closing. */
export const QuarterSteps = ({ quarter }: { readonly quarter: Read }) => {
  const t = useTexts(reportTexts);
  const [step, choose] = useState<'close' | 'issue'>();
  const [isDone, setDone] = useState(false);
  const onDone = () => {
    choose(undefined);
    setDone(true);
  };
  const steps = quarter.closings.length > 0 ? (['close', 'issue'] as const) : (['close'] as const);
  return (
    <>
      <h2>{t.steps}</h2>
      {isDone && (
        <p className="done" role="status">
          {t.done}
        </p>
      )}
      <div className="steps">
        {steps.map((each) => (
          <Button
            key={each}
            aria-expanded={each === step}
            onPress={() => {
              setDone(false);
              choose(each === step ? undefined : each);
            }}
          >
            {t[each]}
          </Button>
        ))}
      </div>
      {step !== undefined && (
        <div className="card step form">
          {step === 'close' && <Close quarter={quarter} onDone={onDone} />}
          {step === 'issue' && <Issue quarter={quarter} onDone={onDone} />}
        </div>
      )}
    </>
  );
};

const closingOf = ({ interim, note }: { interim: boolean; note: string }) => ({
  interim,
  ...(note !== '' && { note }),
});

const Close = ({ quarter: { period, cutOff }, onDone }: StepProps) => {
  const t = useTexts(reportTexts);
  const takesPapers = dayOf(new Date()) <= cutOff;
  const write = useWrite('closeQuarter', {
    onDone: () => {
      clear();
      onDone();
    },
  });
  const { value, set, errors, ready, clear } = useForm({
    draft: `close/${period}`,
    first: { interim: takesPapers, note: '' },
    schema: Closing,
    bodyOf: closingOf,
    serverError: write.error,
  });
  const send = () => {
    const body = ready();
    if (body === undefined) return;
    write.mutate({ params: { period }, body: Closing.parse(body) });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="note">{t.closeLead}</p>
      <Tick
        value={value.interim}
        isDisabled={takesPapers}
        onChange={(interim) => set('interim', interim)}
      >
        {t.isInterim}
      </Tick>
      {takesPapers && <p className="help">{t.mustBeInterim}</p>}
      {errors['/interim'] !== undefined && <p className="wrong">{errors['/interim']}</p>}
      <TextEntry
        label={t.note}
        value={value.note}
        onChange={(note) => set('note', note)}
        error={errors['/note']}
        lines={2}
      />
      <WriteTrouble error={write.error} />
      <div className="form-end">
        <Button type="submit" look="main" isPending={write.isPending}>
          {t.close}
        </Button>
      </div>
    </form>
  );
};

const noWords = { reason: '', addressee: '', legalBasis: '', profile: 'public' };
const issueOf = (words: typeof noWords) =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''));

const Issue = ({ quarter: { period, version, reports, closings }, onDone }: StepProps) => {
  const t = useTexts(reportTexts);
  const write = useWrite('issueReport', {
    onDone: () => {
      clear();
      onDone();
    },
  });
  const { value, set, errors, ready, clear } = useForm({
    draft: `issue/${period}`,
    first: noWords,
    schema: ReportIssue,
    bodyOf: issueOf,
    serverError: write.error,
  });
  const send = () => {
    const body = ready();
    if (body === undefined) return;
    write.mutate({ params: { period }, body: ReportIssue.parse(body), ifMatch: version });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="note">{t.issueLead}</p>
      {closings.at(-1)?.size === null && <p role="status">{t.waitForSeal}</p>}
      {reports.length > 0 && (
        <TextEntry
          label={t.reason}
          value={value.reason}
          onChange={(reason) => set('reason', reason)}
          error={errors['/reason']}
          lines={2}
          isRequired
        />
      )}
      <Pick
        label={t.profile}
        options={ReportProfile.options.map((profile) => ({ id: profile, name: t[profile] }))}
        value={value.profile}
        onChange={(profile) => set('profile', profile)}
      />
      <TextEntry
        label={t.addressee}
        value={value.addressee}
        onChange={(addressee) => set('addressee', addressee)}
        error={errors['/addressee']}
      />
      <TextEntry
        label={t.legalBasis}
        value={value.legalBasis}
        onChange={(legalBasis) => set('legalBasis', legalBasis)}
        error={errors['/legalBasis']}
      />
      <WriteTrouble error={write.error} />
      <div className="form-end">
        <Button type="submit" look="main" isPending={write.isPending}>
          {t.issue}
        </Button>
      </div>
    </form>
  );
};

import { useState } from 'react';
import { Link } from 'wouter';
import * as z from 'zod';
import { Refused } from '../../../../shared/contract/contributions.ts';
import { Letter } from '../../../../shared/contract/measures.ts';
import { type Certificate, CertificateDuplication } from '../../../../shared/contract/papers.ts';
import { useTexts } from '../../language/language.tsx';
import { useRead, useWrite } from '../../ledger/ledger.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { DayEntry } from '../../parts/DayEntry.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { ReasonForm } from '../ReasonForm.tsx';
import { AttachScan } from './SignedScan.tsx';
import { certificateTexts } from './texts.ts';

type Step = 'register' | 'issue' | 'scan' | 'duplicate' | 'revoke';

/** Prepare → letter number, where the office's papers need one → issue; afterwards duplicates or revocation. */
const stepsOf = ({ status, signedScan }: Certificate, needsLetter: boolean): readonly Step[] => {
  if (status === 'prepared') return needsLetter ? ['register'] : ['issue', 'register'];
  if (status === 'registered') return ['issue'];
  if (status !== 'issued') return [];
  return signedScan === undefined ? ['scan', 'duplicate', 'revoke'] : ['duplicate', 'revoke'];
};

interface StepProps {
  readonly certificate: Certificate;
  readonly onDone: () => void;
}

export const Steps = ({ certificate }: { readonly certificate: Certificate }) => {
  const t = useTexts(certificateTexts);
  const { data: office } = useRead('getOffice', {});
  const { id, status, partner } = certificate;
  const steps = stepsOf(certificate, office?.settings?.letterNumberRequired !== false);
  const [step, choose] = useState<Step>();
  const [isDone, setDone] = useState(false);
  const onDone = () => {
    choose(undefined);
    setDone(true);
  };
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
            look={
              step === undefined && (each === 'register' || each === 'issue') ? 'main' : 'quiet'
            }
            aria-expanded={each === step}
            onPress={() => choose(each === step ? undefined : each)}
          >
            {t[each]}
          </Button>
        ))}
        {status === 'revoked' && certificate.replacedBy === undefined && (
          <Link className="button" href={`/certificates/new?partner=${partner}&replaces=${id}`}>
            {t.reissue}
          </Link>
        )}
      </div>
      {step !== undefined && (
        <div className="card step form">
          {step === 'register' && <Register {...{ certificate, onDone }} />}
          {step === 'issue' && <Issue {...{ certificate, onDone }} />}
          {step === 'scan' && <AttachScan {...{ certificate, onDone }} />}
          {step === 'duplicate' && <Duplicate {...{ certificate, onDone }} />}
          {step === 'revoke' && <Revoke {...{ certificate, onDone }} />}
        </div>
      )}
    </>
  );
};

const Registration = z.strictObject({ letter: Letter });
const empty = { number: '', date: '' };
const bodyOf = ({ number, date }: typeof empty) => ({
  letter: { number: number || undefined, date: date || undefined },
});

const Register = ({ certificate: { id, version }, onDone }: StepProps) => {
  const t = useTexts(certificateTexts);
  const write = useWrite('registerCertificate', {
    onDone: () => {
      clear();
      onDone();
    },
  });
  const { value, set, errors, ready, clear } = useForm({
    draft: `letter/${id}`,
    first: empty,
    schema: Registration,
    bodyOf,
    serverError: write.error,
  });
  const send = () => {
    const body = ready();
    if (body === undefined) return;
    write.mutate({
      params: { certificate: id },
      body: Registration.parse(body),
      ifMatch: version,
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="note">{t.registerLead}</p>
      <TextEntry
        label={t.letterNumber}
        value={value.number}
        onChange={(number) => set('number', number)}
        error={errors['/letter/number']}
        isRequired
      />
      <DayEntry
        label={t.letterDate}
        value={value.date}
        onChange={(date) => set('date', date)}
        error={errors['/letter/date']}
        upToToday
        isRequired
      />
      <WriteTrouble error={write.error} />
      <div className="form-end">
        <Button type="submit" look="main" isPending={write.isPending}>
          {t.register}
        </Button>
      </div>
    </form>
  );
};

const Issue = ({ certificate: { id, version }, onDone }: StepProps) => {
  const t = useTexts(certificateTexts);
  const { mutate, error, isPending } = useWrite('issueCertificate', { onDone });
  return (
    <>
      <p className="note">{t.issueLead}</p>
      <WriteTrouble error={error} />
      <Button
        look="main"
        isPending={isPending}
        onPress={() => mutate({ params: { certificate: id }, body: {}, ifMatch: version })}
      >
        {t.issue}
      </Button>
    </>
  );
};

const Duplicate = ({ certificate: { id, version }, onDone }: StepProps) => {
  const t = useTexts(certificateTexts);
  return (
    <ReasonForm
      draft={`duplicate/${id}`}
      schema={CertificateDuplication}
      lead={t.duplicateLead}
      action={t.duplicate}
      route="duplicateCertificate"
      call={(body) => ({ params: { certificate: id }, body, ifMatch: version })}
      onDone={onDone}
    />
  );
};

const Revoke = ({ certificate: { id, version }, onDone }: StepProps) => {
  const t = useTexts(certificateTexts);
  return (
    <ReasonForm
      draft={`revoke/${id}`}
      schema={Refused}
      lead={t.revokeLead}
      action={t.revoke}
      look="danger"
      route="revokeCertificate"
      call={(body) => ({ params: { certificate: id }, body, ifMatch: version })}
      onDone={onDone}
    />
  );
};

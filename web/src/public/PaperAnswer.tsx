import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { useLedger, useRead } from '../ledger/ledger.tsx';
import type { PaperCheck } from '../proof/checkPaper.ts';
import { knownTrust } from '../proof/trust.ts';
import type { AnswerState } from './AnswerIcon.tsx';
import { CheckDetails } from './CheckDetails.tsx';
import { PaperDetails, RefusedDetails } from './PaperDetails.tsx';
import { paperTexts } from './paperTexts.ts';
import { Told } from './Told.tsx';

type Proved = Extract<PaperCheck, { is: 'proved' }>['proved'];

/** What it takes to read a paper is fetched apart: who types a serial doesn't need it. */
export const readerOfPapers = () => import('../proof/checkPaper.ts');

/** What a dropped file turns out to be. */
export const PaperAnswer = ({ file }: { readonly file: File }) => {
  const t = useTexts(paperTexts);
  const ledger = useLedger();
  const { data, error } = useQuery({
    queryKey: ['paper', file.name, file.size, file.lastModified],
    networkMode: 'always',
    gcTime: 0,
    queryFn: async () => {
      const { checkPaper } = await readerOfPapers();
      const known = await knownTrust(ledger);
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { ...known, check: await checkPaper(bytes, known.trust) };
    },
  });
  if (error !== null) return <Told state="unreachable" says={t['says-noKeys']} />;
  if (data === undefined) return <p>{t.reading}</p>;
  const { check, hasChanged } = data;
  const warning = hasChanged && <p className="trouble">{t.keysChanged}</p>;
  if (check.is === 'unable') return <Told state="unreachable" says={t['says-unable']} />;
  if (check.is === 'refused')
    return (
      <Told state="not-found" says={t['says-refused']}>
        <RefusedDetails reason={check.reason} file={file.name} />
        {warning}
      </Told>
    );
  return <ProvedAnswer proved={check.proved} warning={warning} />;
};

const ProvedAnswer = ({
  proved,
  warning,
}: {
  readonly proved: Proved;
  readonly warning: ReactNode;
}) => {
  const t = useTexts(paperTexts);
  if (proved.kind === 'certificate')
    return (
      <CertificateAnswer proved={proved} serial={proved.content.serial ?? ''} warning={warning} />
    );
  return (
    <Told state="valid" says={t[`says-${proved.kind}`]}>
      <PaperDetails proved={proved} />
      {warning}
      {proved.kind === 'report' && (
        <p>
          <Link href={`/reports/${proved.report.period}/${proved.version}`}>{t.toReport}</Link>
        </p>
      )}
    </Told>
  );
};

/** Genuine is one thing; whether it still stands, only the office can tell. */
const CertificateAnswer = ({
  proved,
  serial,
  warning,
}: {
  readonly proved: Proved;
  readonly serial: string;
  readonly warning: ReactNode;
}) => {
  const t = useTexts(paperTexts);
  const { data, isPending, fetchStatus, refetch } = useRead('checkCertificate', {
    params: { serial },
  });
  if (isPending && fetchStatus === 'fetching') return <p>{t.reading}</p>;
  if (data === undefined)
    return (
      <Told state="unreachable" says={t['says-offline']} again={() => void refetch()}>
        <PaperDetails proved={proved} now="not-asked" />
        {warning}
      </Told>
    );
  const state: AnswerState = data.answer;
  return (
    <Told state={state} {...(state === 'not-found' && { says: t['says-denied'] })}>
      <CheckDetails answer={data} />
      <PaperDetails proved={proved} now="asked" />
      {warning}
    </Told>
  );
};

import { useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'wouter';
import { asciiDigits } from '../../../shared/contract/spelling.ts';
import { useTexts } from '../language/language.tsx';
import { useRead } from '../ledger/ledger.tsx';
import { Page } from '../parts/Page.tsx';
import { useTrust } from '../proof/trust.ts';
import { CheckDetails } from './CheckDetails.tsx';
import { checkTexts } from './checkTexts.ts';
import { PaperAnswer, readerOfPapers } from './PaperAnswer.tsx';
import { PaperDrop } from './PaperDrop.tsx';
import { paperTexts } from './paperTexts.ts';
import { SerialForm } from './SerialForm.tsx';
import { Told } from './Told.tsx';

/** Whether a certificate is genuine and stands: by the link in its QR code, its serial, or the file itself. */
export const Check = () => {
  const t = useTexts(checkTexts);
  const paper = useTexts(paperTexts);
  const { serial: inPath = '' } = useParams<{ serial?: string }>();
  const [query] = useSearchParams();
  const [file, setFile] = useState<File>();
  const serial = asciiDigits(query.get('serial') ?? inPath).trim();
  // Keys and reader are at hand should the line be lost before a file is dropped.
  useTrust();
  useEffect(() => {
    // Who came by a QR code has the paper itself in hand.
    if (serial !== '') return;
    const waiting = requestIdleCallback(() => void readerOfPapers().catch(() => undefined));
    return () => cancelIdleCallback(waiting);
  }, [serial]);
  return (
    <Page title={t.title} lead={t.lead}>
      <SerialForm key={serial} first={serial} onAsk={() => setFile(undefined)} />
      <p className="or">{paper.or}</p>
      <PaperDrop onFile={setFile} />
      <div id="answer" role="status" aria-live="polite">
        {file !== undefined ? (
          <PaperAnswer key={`${file.name}/${file.lastModified}`} file={file} />
        ) : (
          serial !== '' && <Asked key={serial} serial={serial} />
        )}
      </div>
    </Page>
  );
};

const Asked = ({ serial }: { readonly serial: string }) => {
  const t = useTexts(checkTexts);
  const { data, isPending, fetchStatus, refetch } = useRead('checkCertificate', {
    params: { serial },
  });
  if (isPending && fetchStatus !== 'paused') return <p>{t.waiting}</p>;
  // Silence, or an answer that this page does not know, says nothing about the certificate.
  if (data === undefined) return <Told state="unreachable" again={() => void refetch()} />;
  return (
    <Told state={data.answer}>
      <CheckDetails answer={data} />
    </Told>
  );
};

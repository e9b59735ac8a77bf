import { useState } from 'react';
import { Link } from 'wouter';
import type { Answer } from '../../../shared/contract/calling.ts';
import { type Language, useLanguage, useTexts } from '../language/language.tsx';
import { useLedger, useList } from '../ledger/ledger.tsx';
import { saveDocument } from '../ledger/saveDocument.ts';
import { Trouble } from '../ledger/Trouble.tsx';
import { Badge } from '../parts/Badge.tsx';
import { Button } from '../parts/Button.tsx';
import { List } from '../parts/List.tsx';
import { Page } from '../parts/Page.tsx';
import { partnerTexts } from './texts.ts';

const Certificates = () => {
  const t = useTexts(partnerTexts);
  const reading = useList('listCertificates', {});
  return (
    <Page title={t.certificates}>
      <List
        reading={reading}
        empty={
          <>
            <p>{t.noCertificates}</p>
            <p>{t.noCertificatesWay}</p>
          </>
        }
      >
        {(certificates) => (
          <ul className="cards">
            {certificates.map((certificate) => (
              <li key={certificate.id} className="card">
                <CertificateCard certificate={certificate} />
              </li>
            ))}
          </ul>
        )}
      </List>
    </Page>
  );
};

type Certificate = Answer<'listCertificates'>['items'][number];

const CertificateCard = ({ certificate }: { readonly certificate: Certificate }) => {
  const t = useTexts(partnerTexts);
  const { language } = useLanguage();
  const ledger = useLedger();
  const [trouble, setTrouble] = useState<unknown>();
  const { id, status, serial } = certificate;
  const save = async (form: Language) => {
    setTrouble(undefined);
    try {
      await saveDocument(
        () =>
          ledger('certificateDocument', {
            params: { certificate: id },
            query: { format: 'pdf', language: form },
          }),
        `${serial ?? id}-${form}.pdf`,
      );
    } catch (error) {
      setTrouble(error);
    }
  };
  return (
    <>
      <div className="card-head">
        <h2>
          <bdi dir="ltr">{serial ?? '—'}</bdi>
        </h2>
        <Badge tone={status === 'issued' ? 'good' : status === 'revoked' ? 'bad' : 'waiting'}>
          {t[status]}
        </Badge>
      </div>
      {serial !== undefined && (
        <div className="links">
          <Button look="main" onPress={() => void save(language)}>
            {t.download}
          </Button>
          <Link href={`~/check/?serial=${serial}`}>{t.checkPage}</Link>
        </div>
      )}
      <Trouble error={trouble} />
    </>
  );
};
export default Certificates;

import { useState } from 'react';
import { Link } from 'wouter';
import type { Certificate } from '../../../../shared/contract/papers.ts';
import { inDigits } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useList, useRead, useWrite } from '../../ledger/ledger.tsx';
import { PartnerName } from '../../ledger/partners.tsx';
import { Badge, type Tone } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { List } from '../../parts/List.tsx';
import { Page } from '../../parts/Page.tsx';
import { Table } from '../../parts/Table.tsx';
import { certificateTexts } from './texts.ts';

const tones: Readonly<Record<Certificate['status'], Tone>> = {
  prepared: 'waiting',
  registered: 'waiting',
  issued: 'good',
  revoked: 'bad',
};

export const CertificateStatus = ({ status }: { readonly status: Certificate['status'] }) => (
  <Badge tone={tones[status]}>{useTexts(certificateTexts)[status]}</Badge>
);

const Certificates = () => {
  const t = useTexts(certificateTexts);
  const reading = useList('listCertificates', {});
  return (
    <Page
      title={t.title}
      actions={
        <Link className="button main" href="/certificates/new">
          {t.new}
        </Link>
      }
    >
      <IssueAll certificates={reading.items} />
      <List
        reading={reading}
        empty={
          <>
            <p>{t.none}</p>
            <p>{t.noneWay}</p>
          </>
        }
      >
        {(certificates) => (
          <Table label={t.title}>
            <thead>
              <tr>
                <th>{t.serial}</th>
                <th>{t.partner}</th>
                <th>{t.letter}</th>
                <th>{t.status}</th>
              </tr>
            </thead>
            <tbody>
              {certificates.map(({ id, serial, partner, letter, status }) => (
                <tr key={id}>
                  <td>
                    <Link href={`/certificates/${id}`}>
                      <bdi dir="ltr">{serial ?? t.draft}</bdi>
                    </Link>
                  </td>
                  <td>
                    <PartnerName id={partner} />
                  </td>
                  <td>
                    <bdi>{letter?.number ?? '—'}</bdi>
                  </td>
                  <td>
                    <CertificateStatus status={status} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </List>
    </Page>
  );
};
export default Certificates;

/** Issues what is ready, one after the other; what is refused stays a draft with its reason on its page. */
const IssueAll = ({ certificates }: { readonly certificates: readonly Certificate[] }) => {
  const t = useTexts(certificateTexts);
  const { language } = useLanguage();
  const { data: office } = useRead('getOffice', {});
  const write = useWrite('issueCertificate');
  const [progress, setProgress] = useState<{ done: number; failed: number; all: number }>();
  const needsLetter = office?.settings?.letterNumberRequired !== false;
  const ready = certificates.filter(
    ({ status }) => status === 'registered' || (!needsLetter && status === 'prepared'),
  );
  const issue = async () => {
    const all = ready.length;
    let [done, failed] = [0, 0];
    for (const { id, version } of ready) {
      setProgress({ done, failed, all });
      try {
        await write.mutateAsync({ params: { certificate: id }, body: {}, ifMatch: version });
        done += 1;
      } catch {
        failed += 1;
      }
    }
    setProgress({ done, failed, all });
  };
  const number = (count: number) => inDigits(String(count), language);
  return (
    <>
      {ready.length > 1 && (
        <p>
          <Button isPending={write.isPending} onPress={() => void issue()}>
            {t.issueAll}
          </Button>
        </p>
      )}
      {progress !== undefined && (
        <p className="done" role="status">
          {filled(t.issuing, { done: number(progress.done), all: number(progress.all) })}
          {progress.failed > 0 && ` ${filled(t.issueFailed, { count: number(progress.failed) })}`}
        </p>
      )}
    </>
  );
};

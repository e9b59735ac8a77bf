import { Link } from 'wouter';
import type { Certificate } from '../../../../shared/contract/papers.ts';
import { useTexts } from '../../language/language.tsx';
import { useList } from '../../ledger/ledger.tsx';
import { PartnerName } from '../../ledger/partners.tsx';
import { Badge, type Tone } from '../../parts/Badge.tsx';
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
        <>
          <Link className="button main" href="/certificates/new">
            {t.new}
          </Link>
          <Link className="button" href="/certificates/batch">
            {t.batch}
          </Link>
        </>
      }
    >
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

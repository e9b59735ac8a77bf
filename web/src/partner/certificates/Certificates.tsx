import { Link } from 'wouter';
import type { Certificate } from '../../../../shared/contract/papers.ts';
import { counted, nameIn } from '../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useList } from '../../ledger/ledger.tsx';
import { Printed } from '../../officer/certificates/content.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Day } from '../../parts/figures.tsx';
import { List } from '../../parts/List.tsx';
import { Page } from '../../parts/Page.tsx';
import { certificateTexts } from './texts.ts';

const tones = {
  issued: 'good',
  revoked: 'bad',
  prepared: 'waiting',
  registered: 'waiting',
} as const;

const Certificates = () => {
  const t = useTexts(certificateTexts);
  const reading = useList('listCertificates', { query: { limit: 100 } });
  return (
    <Page title={t.title}>
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
          <ul className="cards">
            {certificates.toReversed().map((certificate) => (
              <li key={certificate.id}>
                <Card certificate={certificate} />
              </li>
            ))}
          </ul>
        )}
      </List>
    </Page>
  );
};
export default Certificates;

const Card = ({ certificate }: { readonly certificate: Certificate }) => {
  const t = useTexts(certificateTexts);
  const { language } = useLanguage();
  const { id, status, serial, content } = certificate;
  const printed = Printed.safeParse(content).data;
  return (
    <Link className="card" href={`/certificates/${id}`}>
      <div className="card-head">
        <h2>{serial === undefined ? t.inPreparation : <bdi dir="ltr">{serial}</bdi>}</h2>
        <Badge tone={tones[status]}>{t[status]}</Badge>
      </div>
      <p className="note">
        {printed?.lines
          .map(
            ({ name, unit, verified }) =>
              `${counted(verified, nameIn(unit, language), language)} ${nameIn(name, language)}`,
          )
          .join(language === 'fa' ? '، ' : ', ')}
      </p>
      {printed?.issuedOn !== undefined && <Day day={printed.issuedOn} />}
    </Link>
  );
};

import { Link, useParams } from 'wouter';
import type { Certificate as Read } from '../../../../shared/contract/papers.ts';
import { inDigits } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { PartnerName } from '../../ledger/partners.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Day, Money, Named, Quantity, ValueOf } from '../../parts/figures.tsx';
import { Page } from '../../parts/Page.tsx';
import { Table } from '../../parts/Table.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { LetterLinks } from '../letters/LetterLinks.tsx';
import { CertificateStatus } from './Certificates.tsx';
import { Printed } from './content.ts';
import { Download } from './Download.tsx';
import { SeeScan } from './SignedScan.tsx';
import { Steps } from './Steps.tsx';
import { certificateTexts } from './texts.ts';

const Certificate = () => {
  const t = useTexts(certificateTexts);
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isPending, refetch } = useRead('getCertificate', {
    params: { certificate: id },
  });
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  return (
    <Page
      title={data.serial === undefined ? t.draft : `${t.serial} ${data.serial}`}
      actions={<CertificateStatus status={data.status} />}
    >
      <About certificate={data} />
      <Lines printed={Printed.parse(data.content)} />
      <Steps key={data.id} certificate={data} />
      {data.status === 'issued' && <LetterLinks of={data.id} situations={['ceremony']} />}
      {data.status !== 'prepared' && data.status !== 'registered' && (
        <>
          <Download certificate={data} />
          <SeeScan certificate={data} />
        </>
      )}
    </Page>
  );
};
export default Certificate;

const About = ({ certificate }: { readonly certificate: Read }) => {
  const t = useTexts(certificateTexts);
  const { language } = useLanguage();
  const { partner, contributions, letter, reason, replaces, replacedBy, duplicates } = certificate;
  const { issuedOn, copies } = Printed.parse(certificate.content);
  const link = (of: { certificate: string; serial: string } | undefined) =>
    of && (
      <Link href={`/certificates/${of.certificate}`}>
        <bdi dir="ltr">{of.serial}</bdi>
      </Link>
    );
  return (
    <Facts
      facts={[
        [
          t.holder,
          <Link key="partner" href={`/partners/${partner}`}>
            <PartnerName id={partner} />
          </Link>,
        ],
        [t.issuedOn, issuedOn && <Day day={issuedOn} both />],
        [
          t.letter,
          letter && (
            <>
              <bdi>{letter.number}</bdi> · <Day day={letter.date} short />
            </>
          ),
        ],
        [
          t.basedOn,
          contributions.map((id, index) => (
            <Link key={id} href={`/contributions/${id}`}>
              {index > 0 && ' · '}
              {filled(t.contribution, { number: inDigits(String(index + 1), language) })}
            </Link>
          )),
        ],
        [t.copies, copies.join('، ')],
        [t.reason, reason],
        [t.replaces, link(replaces)],
        [t.replacedBy, link(replacedBy)],
        [
          t.duplicates,
          duplicates?.map(({ entry, number, on, reason: why }) => (
            <div key={entry}>
              {filled(t.duplicateNumber, { number: inDigits(String(number), language) })} ·{' '}
              <Day day={on} short /> · {why}
            </div>
          )),
        ],
      ]}
    />
  );
};

const Lines = ({ printed: { lines, totals } }: { readonly printed: Printed }) => {
  const t = useTexts(certificateTexts);
  return (
    <>
      <h2>{t.lines}</h2>
      <Table label={t.lines}>
        <thead>
          <tr>
            <th>{t.item}</th>
            <th className="number">{t.quantity}</th>
            <th className="number">{t.value}</th>
            <th>{t.basis}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, unit, verified, value, basis }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is printed never moves
            <tr key={index}>
              <td>
                <Named name={name} />
              </td>
              <td className="number">
                <Quantity amount={verified} unit={unit} />
              </td>
              <td className="number">{value === undefined ? '—' : <ValueOf value={value} />}</td>
              <td>{basis === undefined ? '—' : t[basis]}</td>
            </tr>
          ))}
          {totals.map(({ basis, amount }) => (
            <tr key={basis}>
              <th scope="row" colSpan={2}>
                {filled(t.total, { basis: t[basis] })}
              </th>
              <td className="number">
                <strong>
                  <Money amount={amount} />
                </strong>
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
};

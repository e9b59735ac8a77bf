import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Certificate } from '../../../../shared/contract/papers.ts';
import { inDigits } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useLedger, useRead } from '../../ledger/ledger.tsx';
import { saveDocument } from '../../ledger/saveDocument.ts';
import { Trouble } from '../../ledger/Trouble.tsx';
import { Printed } from '../../officer/certificates/content.ts';
import { Download } from '../../officer/certificates/Download.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Day } from '../../parts/figures.tsx';
import { Page } from '../../parts/Page.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { useGiftName } from '../giftName.tsx';
import { Share } from './Share.tsx';
import { certificateTexts } from './texts.ts';

/** One certificate: what it is for, the paper in each form, and how to show it to others. */
const CertificatePage = () => {
  const t = useTexts(certificateTexts);
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isPending, refetch } = useRead('getCertificate', {
    params: { certificate: id },
  });
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  const { serial, status } = data;
  if (serial === undefined)
    return (
      <Page title={t.inPreparation} lead={t.inPreparationWay} actions={<State of={data} />}>
        <Given of={data} />
      </Page>
    );
  return (
    <Page title={filled(t.certificate, { serial })} actions={<State of={data} />}>
      <Chain of={data} />
      <Facts
        facts={[
          [t.issuedOn, <IssuedOn key="on" of={data} />],
          [t.letter, data.letter?.number],
        ]}
      />
      <Given of={data} />
      <Download certificate={data} />
      {data.signedScan !== undefined && <Scan of={data} />}
      {status === 'issued' && <Share serial={serial} />}
    </Page>
  );
};
export default CertificatePage;

interface Of {
  readonly of: Certificate;
}

const State = ({ of: { status, replacedBy } }: Of) => {
  const t = useTexts(certificateTexts);
  if (status === 'revoked') return <Badge tone="bad">{replacedBy ? t.replaced : t.revoked}</Badge>;
  return <Badge tone={status === 'issued' ? 'good' : 'waiting'}>{t[status]}</Badge>;
};

const IssuedOn = ({ of: { content } }: Of) => {
  const day = Printed.safeParse(content).data?.issuedOn;
  return day === undefined ? null : <Day day={day} both />;
};

/** What it took the place of, what took its place, and the duplicates that stand beside it. */
const Chain = ({ of: { status, reason, replaces, replacedBy, duplicates = [] } }: Of) => {
  const t = useTexts(certificateTexts);
  const { language } = useLanguage();
  const link = (to: NonNullable<typeof replaces>) => (
    <Link href={`/certificates/${to.certificate}`}>
      <bdi dir="ltr">{to.serial}</bdi>
    </Link>
  );
  return (
    <>
      {status === 'revoked' && (
        <div className="trouble">
          <p>{t.revokedWay}</p>
          {reason !== undefined && (
            <p>
              {t.reason}: <span dir="auto">{reason}</span>
            </p>
          )}
          {replacedBy !== undefined && (
            <p>
              {t.replacedBy} {link(replacedBy)}
            </p>
          )}
        </div>
      )}
      {replaces !== undefined && (
        <p>
          {t.replaces} {link(replaces)}
        </p>
      )}
      {duplicates.length > 0 && (
        <ul>
          {duplicates.map(({ entry, number, on }) => (
            <li key={entry}>
              {filled(t.duplicate, { number: inDigits(String(number), language) })} ·{' '}
              <Day day={on} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const Given = ({ of: { contributions } }: Of) => {
  const t = useTexts(certificateTexts);
  return (
    <>
      <h2>{t.given}</h2>
      <ul>
        {contributions.map((id) => (
          <li key={id}>
            <Gift id={id} />
          </li>
        ))}
      </ul>
    </>
  );
};

const Gift = ({ id }: { readonly id: string }) => {
  const nameOf = useGiftName();
  const { data } = useRead('getContribution', { params: { contribution: id } });
  return <Link href={`/contributions/${id}`}>{data === undefined ? '…' : nameOf(data.lines)}</Link>;
};

const Scan = ({ of: { id, signedScan } }: Of) => {
  const t = useTexts(certificateTexts);
  const ledger = useLedger();
  const [trouble, setTrouble] = useState<unknown>();
  const save = () =>
    saveDocument(
      () => ledger('getSignedScan', { params: { certificate: id } }),
      signedScan?.name ?? id,
    ).catch(setTrouble);
  return (
    <>
      <h2>{t.scan}</h2>
      <Button onPress={() => void save()}>{t.getScan}</Button>
      <Trouble error={trouble} />
    </>
  );
};

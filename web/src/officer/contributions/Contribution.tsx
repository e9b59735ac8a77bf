import { type ReactNode, useEffect } from 'react';
import { Link, useParams } from 'wouter';
import type { Contribution as Read } from '../../../../shared/contract/contributions.ts';
import { nameIn } from '../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { useRead } from '../../ledger/ledger.tsx';
import { PartnerName } from '../../ledger/partners.tsx';
import { RegionName, TargetGroupName } from '../../ledger/places.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { ContributionStatus } from '../../parts/ContributionStatus.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Day, DayOfInstant, Money } from '../../parts/figures.tsx';
import { Page } from '../../parts/Page.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { situationsOf } from '../letters/facts.ts';
import { LetterLinks } from '../letters/LetterLinks.tsx';
import { Waiting } from '../Waiting.tsx';
import { waits } from './ContributionCard.tsx';
import { Decisions } from './Decisions.tsx';
import { detailTexts } from './detailTexts.ts';
import { EvidenceViewer } from './EvidenceViewer.tsx';
import { History } from './History.tsx';
import { claimedValues, noteOf, useHistory } from './history.ts';
import { Lines } from './Lines.tsx';
import { Messages } from './Messages.tsx';
import { QueueNav } from './NextInQueue.tsx';
import { keepLooked } from './queuePlace.ts';
import { SimilarGifts } from './SimilarGifts.tsx';

/** One contribution with its papers at its side, and what the office decides about it. */
const Contribution = () => {
  const t = useTexts(detailTexts);
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isPending, refetch } = useRead('getContribution', {
    params: { contribution: id },
  });
  const steps = useHistory(id);
  useEffect(() => keepLooked(id), [id]);
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  const values = claimedValues(steps);
  return (
    <ContributionPage contribution={data}>
      <QueueNav contribution={data.id} />
      <div className="beside">
        <div>
          <About contribution={data} note={noteOf(steps)} />
          <Lines contribution={data} values={values} />
          <SimilarGifts key={`similar/${data.id}`} contribution={data} />
          <Decisions key={data.id} contribution={data} values={values} steps={steps} />
          <LetterLinks of={data.id} situations={situationsOf(data)} />
        </div>
        <EvidenceViewer key={data.id} contribution={data} />
      </div>
      <Deliveries contribution={data} />
      <Messages contribution={data.id} />
      <h2>{t.history}</h2>
      <History steps={steps} />
    </ContributionPage>
  );
};
export default Contribution;

const ContributionPage = ({
  contribution: { status, submittedAt, lines },
  children,
}: {
  readonly contribution: Read;
  readonly children: ReactNode;
}) => {
  const items = useItems();
  const { language } = useLanguage();
  const title = lines
    .map(({ item }) => nameIn(items.get(item)?.name ?? { fa: item }, language))
    .join(' · ');
  return (
    <Page
      title={title}
      actions={
        <>
          {waits.has(status) && <Waiting since={submittedAt} />}
          <ContributionStatus status={status} />
        </>
      }
    >
      {children}
    </Page>
  );
};

const About = ({
  contribution,
  note,
}: {
  readonly contribution: Read;
  readonly note: string | undefined;
}) => {
  const t = useTexts(detailTexts);
  const { id, partner, occurredOn, submittedAt, region, targetGroup, letter } = contribution;
  const { managementCost, certificate, status, reason } = contribution;
  return (
    <>
      <Facts
        facts={[
          [
            t.partner,
            <Link key="partner" href={`/partners/${partner}`}>
              <PartnerName id={partner} />
            </Link>,
          ],
          [t.occurredOn, <Day key="day" day={occurredOn} both />],
          [t.submittedOn, <DayOfInstant key="at" at={submittedAt} />],
          [t.region, <RegionName key="region" id={region} />],
          [t.targetGroup, <TargetGroupName key="group" code={targetGroup} />],
          [
            t.letter,
            letter && (
              <>
                <bdi>{letter.number}</bdi> · <Day day={letter.date} short />
              </>
            ),
          ],
          [t.managementCost, managementCost && <Money amount={managementCost} />],
          [t.note, note],
          [t.reason, reason],
          [
            t.certificate,
            certificate !== undefined && (
              <Link href={`/certificates/${certificate}`}>{t.seeCertificate}</Link>
            ),
          ],
        ]}
      />
      {status === 'verified' && certificate === undefined && (
        <p>
          <Link className="button" href={`/certificates/new?partner=${partner}&with=${id}`}>
            {t.prepareCertificate}
          </Link>
        </p>
      )}
    </>
  );
};

const Deliveries = ({ contribution: { deliveries } }: { readonly contribution: Read }) => {
  const t = useTexts(detailTexts);
  if (deliveries.length === 0) return null;
  return (
    <>
      <h2>{t.deliveries}</h2>
      <ul>
        {deliveries.map(({ entry, region, occurredOn, record }) => (
          <li key={entry}>
            <RegionName id={region} /> · <Day day={occurredOn} /> · <bdi>{record.number}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
};

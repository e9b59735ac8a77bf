import { Link, useParams } from 'wouter';
import { useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { ContributionStatus } from '../../parts/ContributionStatus.tsx';
import { DayOfInstant } from '../../parts/figures.tsx';
import { Page } from '../../parts/Page.tsx';
import { PermanentLink } from '../../parts/PermanentLink.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { useGiftName } from '../giftName.tsx';
import { Given } from '../start/Given.tsx';
import { Deliveries } from './Deliveries.tsx';
import { Messages } from './Messages.tsx';
import { Said } from './Said.tsx';
import { Stations } from './Stations.tsx';
import { Steps } from './Steps.tsx';
import { isOver } from './stations.ts';
import { contributionTexts, stepName } from './texts.ts';

/** One gift from its receipt to its delivery, without anybody's personal data. */
const Contribution = () => {
  const t = useTexts(contributionTexts);
  const nameOf = useGiftName();
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isPending, refetch } = useRead('getContribution', {
    params: { contribution: id },
  });
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  return (
    <Page
      title={nameOf(data.lines)}
      lead={t.whereNow}
      actions={<ContributionStatus status={data.status} />}
    >
      <Stations contribution={data} />
      <Steps contribution={data} />
      {!isOver(data) && (
        <>
          <h2>{t.what}</h2>
          <Given contributions={[data]} />
          <Deliveries contribution={data} />
        </>
      )}
      {data.certificate !== undefined && (
        <p>
          <Link href={`/certificates/${data.certificate}`}>{t.certificate}</Link>
        </p>
      )}
      <Said contribution={data} />
      <Messages contribution={data.id} />
      <details className="inner">
        <summary>{t.history}</summary>
        <ol>
          {(data.history ?? []).map(({ entry, kind, at, reason }) => {
            const name = stepName(t, kind);
            return name === undefined ? null : (
              <li key={entry}>
                <DayOfInstant at={at} /> · {name}
                {reason !== undefined && (
                  <>
                    : <span dir="auto">{reason}</span>
                  </>
                )}
              </li>
            );
          })}
        </ol>
      </details>
      <PermanentLink label={t.copy} />
    </Page>
  );
};
export default Contribution;

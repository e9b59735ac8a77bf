import { useParams } from 'wouter';
import { region } from '../../../shared/domain/regions.ts';
import { targetGroup } from '../../../shared/domain/targetGroups.ts';
import { useTexts } from '../language/language.tsx';
import { useItems } from '../ledger/catalogue.ts';
import { useRead } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { ContributionStatus } from '../parts/ContributionStatus.tsx';
import { Day, DayOfInstant, Named, Quantity, ValueOf } from '../parts/figures.tsx';
import { Page } from '../parts/Page.tsx';
import { Table } from '../parts/Table.tsx';
import { Wait } from '../shell/Wait.tsx';
import { partnerTexts } from './texts.ts';

/** One gift from its receipt to its delivery, without anybody's personal data. */
const Contribution = () => {
  const t = useTexts(partnerTexts);
  const { id = '' } = useParams<{ id: string }>();
  const items = useItems();
  const { data, error, isPending, refetch } = useRead('getContribution', {
    params: { contribution: id },
  });
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  return (
    <Page title={t.whereNow} actions={<ContributionStatus status={data.status} />}>
      <dl>
        <dt>{t.occurredOn}</dt>
        <dd>
          <Day day={data.occurredOn} both />
        </dd>
        <dt>{t.submittedOn}</dt>
        <dd>
          <DayOfInstant at={data.submittedAt} />
        </dd>
        <dt>{t.region}</dt>
        <dd>
          <Named name={region(data.region)?.name ?? { fa: data.region }} />
        </dd>
        <dt>{t.targetGroup}</dt>
        <dd>
          <Named name={targetGroup(data.targetGroup)?.name ?? { fa: data.targetGroup }} />
        </dd>
        {data.reason !== undefined && (
          <>
            <dt>{t.reason}</dt>
            <dd dir="auto">{data.reason}</dd>
          </>
        )}
      </dl>

      <h2>{t.lines}</h2>
      <Table label={t.lines}>
        <thead>
          <tr>
            <th>{t.item}</th>
            <th className="number">{t.given}</th>
            <th className="number">{t.verifiedQuantity}</th>
            <th className="number">{t.delivered}</th>
            <th className="number">{t.acceptedValue}</th>
          </tr>
        </thead>
        <tbody>
          {data.lines.map((line) => {
            const item = items.get(line.item);
            return (
              <tr key={line.item}>
                <td>{item === undefined ? line.item : <Named name={item.name} />}</td>
                <td className="number">
                  <Quantity amount={line.claimed} unit={item?.unit} />
                </td>
                <td className="number">
                  {line.verified === undefined ? (
                    '—'
                  ) : (
                    <Quantity amount={line.verified} unit={item?.unit} />
                  )}
                </td>
                <td className="number">
                  <Quantity amount={line.delivered} unit={item?.unit} />
                </td>
                <td className="number">
                  {line.accepted === undefined ? '—' : <ValueOf value={line.accepted} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>

      <h2>{t.deliveries}</h2>
      {data.deliveries.length === 0 && <p className="note">{t.noDeliveries}</p>}
      <ul>
        {data.deliveries.map(({ entry, region: at, occurredOn, record }) => (
          <li key={entry}>
            <Named name={region(at)?.name ?? { fa: at }} /> · <Day day={occurredOn} /> ·{' '}
            <bdi>{record.number}</bdi>
          </li>
        ))}
      </ul>
    </Page>
  );
};
export default Contribution;

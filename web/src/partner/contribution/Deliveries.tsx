import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { useTexts } from '../../language/language.tsx';
import { ItemName, RegionName } from '../../ledger/places.tsx';
import { ItemQuantity } from '../../parts/CodeNames.tsx';
import { Day } from '../../parts/figures.tsx';
import { Table } from '../../parts/Table.tsx';
import { contributionTexts } from './texts.ts';

/** What arrived in which region; nothing of who received it. A reversed delivery is none. */
export const Deliveries = ({
  contribution: { deliveries, history = [], lines },
}: {
  readonly contribution: Contribution;
}) => {
  const t = useTexts(contributionTexts);
  const inForce = new Set(deliveries.map(({ entry }) => entry));
  const rows = history.flatMap(({ entry, delivery }) =>
    delivery === undefined || !inForce.has(entry)
      ? []
      : delivery.lines.map((line) => ({ ...delivery, ...line, entry })),
  );
  if (rows.length === 0) return <p className="note">{t.noDeliveries}</p>;
  return (
    <>
      <Table label={t.what}>
        <thead>
          <tr>
            <th>{t.region}</th>
            <th>{t.item}</th>
            <th className="number">{t.arrived}</th>
            <th className="number">{t.missing}</th>
            <th>{t.day}</th>
            <th>{t.record}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ entry, line, region, delivered, discrepancy, occurredOn, record }) => {
            const item = lines[line]?.item ?? '';
            return (
              <tr key={`${entry}/${line}`}>
                <td>
                  <RegionName id={region} />
                </td>
                <td>
                  <ItemName code={item} />
                </td>
                <td className="number">
                  <ItemQuantity item={item} amount={delivered} />
                </td>
                <td className="number">
                  {discrepancy === '0' ? '—' : <ItemQuantity item={item} amount={discrepancy} />}
                </td>
                <td>
                  <Day day={occurredOn} short />
                </td>
                <td>
                  <bdi>{record.number}</bdi>
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <p className="note">{t.privacy}</p>
    </>
  );
};

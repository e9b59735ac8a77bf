import { shareBars } from '../../../../shared/chart/shareBars.ts';
import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { decimal } from '../../../../shared/domain/decimal.ts';
import { quarterName } from '../../../../shared/domain/format.ts';
import { periodOfDay } from '../../../../shared/domain/period.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { ItemName } from '../../ledger/places.tsx';
import { ItemQuantity } from '../../parts/CodeNames.tsx';
import { Table } from '../../parts/Table.tsx';
import { byItem } from '../standing.ts';
import { yearTexts } from './texts.ts';

/** Every bar in a drawing of its own. */
const area = { x: 0, y: 0, width: 100, barHeight: 8, step: 0 };

/** Each item by itself: its quantity in each quarter as a share of its best quarter, and in figures. */
export const Quarters = ({
  contributions,
}: {
  readonly contributions: readonly Contribution[];
}) => {
  const t = useTexts(yearTexts);
  const { language } = useLanguage();
  const periods = [
    ...new Set(contributions.map(({ occurredOn }) => periodOfDay(occurredOn))),
  ].sort();
  const inPeriod = periods.map((period) =>
    byItem(contributions.filter(({ occurredOn }) => periodOfDay(occurredOn) === period)),
  );
  return (
    <Table label={t.quarters}>
      <thead>
        <tr>
          <td />
          {periods.map((period) => (
            <th key={period}>{quarterName(period, language)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...byItem(contributions).keys()].map((item) => {
          const amounts = inPeriod.map((of) => of.get(item)?.verified ?? 0n);
          const most = amounts.reduce((max, amount) => (amount > max ? amount : max), 0n);
          const bars = shareBars(
            amounts.map((amount) => ({ parts: [amount], whole: most })),
            { ...area, mirrored: language === 'fa' },
          );
          return (
            <tr key={item}>
              <th scope="row">
                <ItemName code={item} />
              </th>
              {amounts.map((amount, index) => (
                <td key={periods[index]}>
                  <svg
                    className="spark"
                    viewBox="0 0 100 8"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <rect className="of-done" {...bars[index]?.parts[0]} />
                  </svg>
                  <ItemQuantity item={item} amount={decimal(amount)} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
};

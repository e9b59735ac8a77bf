import type { Name } from '../../contract/text.ts';
import { decimal, signedThousandths } from '../decimal.ts';
import { dayOf, daysOfPeriod } from '../period.ts';
import type { Material } from './sections.ts';

/** A figure of the quarter as it was closed and as corrections have restated it. */
export interface RestatedFigure {
  readonly flow: string;
  readonly item?: string;
  readonly name?: Name;
  readonly unit?: Name;
  readonly asClosed: string;
  readonly asRestated: string;
  readonly difference: string;
}
/** One correction, with who approved it: the id of a person of the office. */
export interface Correction {
  readonly period: string;
  readonly kind: string;
  readonly on: string;
  readonly reason: string;
  readonly approvedBy: string;
}
export interface Restatements {
  readonly figures: readonly RestatedFigure[];
  /** Of this quarter, and those of earlier ones since this one began: they moved its opening balances. */
  readonly corrections: readonly Correction[];
}

interface RestatementLabel extends Omit<Correction, 'on'> {
  readonly recordedAt: string;
  readonly changes: readonly { readonly cell: string; readonly amount: string }[];
}

/** Flows of which a quarter's report states the sum; people are counted in their own table. */
const restatedFlows: ReadonlySet<string> = new Set([
  'verified',
  'delivered',
  'discrepancy',
  'value-cost-to-company',
  'value-fair-market',
  'saved',
  'fund-granted',
  'fund-spent',
]);

export const restatements = ({ figures, names }: Material): Restatements => {
  const { first } = daysOfPeriod(figures.period);
  const labels = names
    .under('restated/')
    .map((id) => names.label<RestatementLabel>(id) as RestatementLabel)
    .map((label) => ({ ...label, on: dayOf(new Date(label.recordedAt)) }))
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  const changes = new Map<string, bigint>();
  for (const { period, changes: own } of labels)
    if (period === figures.period)
      for (const { cell, amount } of own)
        changes.set(cell, (changes.get(cell) ?? 0n) + signedThousandths(amount));
  return {
    figures: [...changes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([cell, difference]) => {
        const [flow = '', unit = ''] = cell.split('|');
        if (!restatedFlows.has(flow) || difference === 0n) return [];
        const now = figures.during(flow, unit);
        return [
          {
            flow,
            ...(unit.startsWith('item/') && names.item(unit)),
            asClosed: decimal(now - difference),
            asRestated: decimal(now),
            difference: decimal(difference),
          },
        ];
      }),
    corrections: labels
      .filter(
        ({ period, on }) => period === figures.period || (period < figures.period && on >= first),
      )
      .map(({ period, kind, on, reason, approvedBy }) => ({
        period,
        kind,
        on,
        reason,
        approvedBy,
      })),
  };
};

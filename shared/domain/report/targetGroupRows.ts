import type { Name } from '../../contract/text.ts';
import { decimal } from '../decimal.ts';
import { priorityGroups, targetGroup } from '../targetGroups.ts';
import type { Figures } from './figures.ts';

/** People reached: a number, fewer than ten, or unknown. */
export type Recipients =
  | { readonly is: 'number'; readonly number: string; readonly unknown?: number }
  | { readonly is: 'fewer-than-10' };

export interface TargetGroupRow {
  readonly id: string;
  readonly name: Name;
  readonly recipients: Recipients;
  readonly items: readonly { readonly item: string; readonly delivered: string }[];
}

interface Counted {
  readonly id: string;
  readonly name: Name;
  readonly recipients: bigint;
  readonly unknown: number;
  readonly delivered: ReadonlyMap<string, bigint>;
}

/** A public row under so many people could point at somebody. */
const leastPeople = 10n;
const otherGroups = {
  id: 'other-groups',
  name: { fa: 'سایر گروه‌ها', en: 'Other groups' },
} as const;

/**
 * Deliveries by target group. In the public edition the restricted groups are one row, and rows of
 * fewer than ten people (an unknown number counts as fewer) are merged; where the merged row would
 * still be small, the next smallest joins it, so that no difference gives it away.
 */
export const targetGroupRows = (
  figures: Figures,
  items: readonly string[],
  edition: 'public' | 'full',
): TargetGroupRow[] => {
  const counted = figures
    .valuesOf('targetGroup', ['delivered', 'recipients'])
    .map((id) => count(figures, items, id));
  return (edition === 'full' ? counted : suppressed(counted)).map(rowOf(edition));
};

const count = (figures: Figures, items: readonly string[], id: string): Counted => {
  const recipients = figures.figure('recipients', 'person', `targetGroup=${id}`);
  return {
    id,
    name: targetGroup(id)?.name ?? { fa: id },
    recipients: figures.during('recipients', 'person', `targetGroup=${id}`),
    unknown: recipients.unknown ?? 0,
    delivered: new Map(
      items
        .map((unit) => [unit, figures.during('delivered', unit, `targetGroup=${id}`)] as const)
        .filter(([, quantity]) => quantity !== 0n),
    ),
  };
};

const merged = (rows: readonly Counted[], as: { id: string; name: Name }): Counted => {
  const delivered = new Map<string, bigint>();
  for (const row of rows)
    for (const [unit, quantity] of row.delivered)
      delivered.set(unit, (delivered.get(unit) ?? 0n) + quantity);
  return {
    ...as,
    recipients: rows.reduce((sum, row) => sum + row.recipients, 0n),
    unknown: rows.reduce((sum, row) => sum + row.unknown, 0),
    delivered,
  };
};

const isSmall = ({ recipients }: Counted) => recipients < leastPeople * 1000n;

const suppressed = (counted: readonly Counted[]): Counted[] => {
  const restricted = counted.filter(({ id }) => targetGroup(id)?.restricted === true);
  const open = counted.filter(({ id }) => targetGroup(id)?.restricted !== true);
  const rows = [
    ...open,
    ...(restricted.length === 0
      ? []
      : [merged(restricted, { id: priorityGroups.code, name: priorityGroups.name })]),
  ].sort((a, b) =>
    a.recipients < b.recipients ? -1 : a.recipients > b.recipients ? 1 : a.id < b.id ? -1 : 1,
  );
  let small = rows.filter(isSmall).length;
  if (small === 0) return rows.sort(byId);
  while (small < rows.length && isSmall(merged(rows.slice(0, small), otherGroups))) small += 1;
  return [...rows.slice(small).sort(byId), merged(rows.slice(0, small), otherGroups)];
};

const byId = (a: Counted, b: Counted) => (a.id < b.id ? -1 : 1);

const rowOf =
  (edition: 'public' | 'full') =>
  (row: Counted): TargetGroupRow => ({
    id: row.id,
    name: row.name,
    recipients:
      edition === 'public' && isSmall(row)
        ? { is: 'fewer-than-10' }
        : {
            is: 'number',
            number: decimal(row.recipients),
            ...(row.unknown > 0 && { unknown: row.unknown }),
          },
    items: [...row.delivered].map(([unit, quantity]) => ({
      item: unit.slice('item/'.length),
      delivered: decimal(quantity),
    })),
  });

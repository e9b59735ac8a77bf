import type { Name } from '../../contract/text.ts';
import { decimal } from '../decimal.ts';
import { priorityGroups, targetGroup } from '../targetGroups.ts';
import type { Figures } from './figures.ts';

/** People reached: a number, or only on which side of ten it lies. */
export type Recipients =
  | { readonly is: 'number'; readonly number: string; readonly unknown?: number }
  | { readonly is: 'fewer-than-10' }
  | { readonly is: 'at-least-10' };

export interface TargetGroupRow {
  readonly id: string;
  readonly name: Name;
  readonly recipients: Recipients;
  /** Of a row that stands for several: their codes. */
  readonly groups?: readonly string[];
}
export interface TargetGroupItems {
  readonly id: string;
  readonly name: Name;
  readonly groups?: readonly string[];
  readonly items: readonly { readonly item: string; readonly delivered: string }[];
}
export interface TargetGroupTables {
  readonly targetGroups: readonly TargetGroupRow[];
  readonly targetGroupItems: readonly TargetGroupItems[];
}

/** What an issued version showed, as its entry says: later versions must not give away what it hid. */
export interface Disclosed {
  readonly people: readonly { readonly groups: readonly string[]; readonly number?: string }[];
  /** Groups whose items were shown in one row. */
  readonly together: readonly string[];
}

interface Counted {
  readonly id: string;
  readonly name: Name;
  readonly recipients: bigint;
  readonly unknown: number;
  readonly delivered: ReadonlyMap<string, bigint>;
  readonly groups?: readonly string[];
}

/** A public row under so many people could point at somebody. */
export const leastPeople = 10n;
const otherGroups = {
  id: 'other-groups',
  name: { fa: 'سایر گروه‌ها', en: 'Other groups' },
} as const;

/**
 * People and deliveries by target group. In the public edition the restricted groups are one row, and rows
 * of fewer than ten people (an unknown number counts as fewer) are merged; where the merged row would still
 * be small, the next smallest joins it. `earlier` are the versions that were issued for this quarter: what
 * one of them merged stays merged, and a row that they would let a reader take apart shows no number.
 */
export const targetGroupTables = (
  figures: Figures,
  items: readonly string[],
  edition: 'public' | 'full',
  earlier: readonly Disclosed[],
): TargetGroupTables => {
  const counted = figures
    .valuesOf('targetGroup', ['delivered', 'recipients'])
    .map((id) => count(figures, items, id));
  if (edition === 'full')
    return { targetGroups: counted.map(exactRow), targetGroupItems: counted.map(itemsRow) };
  const groups = withPriorityGroups(counted);
  const hidden = hiddenGroups(groups, earlier);
  return {
    targetGroups: peopleRows(groups, hidden, earlier),
    targetGroupItems: itemRows(groups, hidden, earlier),
  };
};

/** What a version shows of the people, for the versions after it. */
export const disclosed = ({ targetGroups, targetGroupItems }: TargetGroupTables): Disclosed => ({
  people: targetGroups.map(({ id, groups = [id], recipients }) => ({
    groups,
    ...(recipients.is === 'number' && { number: recipients.number }),
  })),
  together: targetGroupItems.flatMap(({ groups = [] }) => groups),
});

const count = (figures: Figures, items: readonly string[], id: string): Counted => ({
  id,
  name: targetGroup(id)?.name ?? { fa: id },
  recipients: figures.during('recipients', 'person', `targetGroup=${id}`),
  unknown: figures.figure('recipients', 'person', `targetGroup=${id}`).unknown ?? 0,
  delivered: new Map(
    items
      .map((unit) => [unit, figures.during('delivered', unit, `targetGroup=${id}`)] as const)
      .filter(([, quantity]) => quantity !== 0n),
  ),
});

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

const together = (rows: readonly Counted[]): Counted => ({
  ...merged(rows, otherGroups),
  groups: rows.map(({ id }) => id).sort(),
});

const isSmall = ({ recipients }: Counted) => recipients < leastPeople * 1000n;

/** All groups that a public row may name, the smallest first. */
const withPriorityGroups = (counted: readonly Counted[]): Counted[] => {
  const restricted = counted.filter(({ id }) => targetGroup(id)?.restricted === true);
  const open = counted.filter(({ id }) => targetGroup(id)?.restricted !== true);
  const priority = merged(restricted, { id: priorityGroups.code, name: priorityGroups.name });
  return [...open, ...(restricted.length === 0 ? [] : [priority])].sort((a, b) =>
    a.recipients < b.recipients ? -1 : a.recipients > b.recipients ? 1 : a.id < b.id ? -1 : 1,
  );
};

/** The groups whose number isn't shown alone: small ones, company for them, and what was hidden before. */
const hiddenGroups = (
  groups: readonly Counted[],
  earlier: readonly Disclosed[],
): ReadonlySet<string> => {
  const before = new Set(earlier.flatMap(hiddenBy));
  const hidden = groups.filter((group) => isSmall(group) || before.has(group.id));
  const others = groups.filter((group) => !hidden.includes(group));
  while (hidden.length > 0 && (hidden.length < 2 || isSmall(merged(hidden, otherGroups)))) {
    const next = others.shift();
    if (next === undefined) break;
    hidden.push(next);
  }
  return new Set(hidden.map(({ id }) => id));
};

const hiddenBy = ({ people }: Disclosed): readonly string[] =>
  people.flatMap(({ groups, number }) => (groups.length > 1 || number === undefined ? groups : []));

const peopleRows = (
  groups: readonly Counted[],
  hidden: ReadonlySet<string>,
  earlier: readonly Disclosed[],
): TargetGroupRow[] => {
  const rows = groups.filter(({ id }) => !hidden.has(id)).sort(byId);
  if (hidden.size === 0) return rows.map(exactRow);
  const inside = groups.filter(({ id }) => hidden.has(id));
  const row = together(inside);
  // Whoever knows the other groups of a row from another version would subtract them from its number.
  const canBeTakenApart = earlier.some((version) => {
    const before = new Set(hiddenBy(version));
    const isNewlySmall = inside.some((group) => isSmall(group) && !before.has(group.id));
    return isNewlySmall || [...before].some((id) => !hidden.has(id));
  });
  const { id, name, groups: codes = [] } = row;
  const masked = { id, name, groups: codes };
  if (isSmall(row))
    return [...rows.map(exactRow), { ...masked, recipients: { is: 'fewer-than-10' } }];
  if (canBeTakenApart)
    return [...rows.map(exactRow), { ...masked, recipients: { is: 'at-least-10' } }];
  return [...rows, row].map(exactRow);
};

/**
 * What was delivered, by group. The priority groups are crossed with nothing, so that they always share
 * their row with another group; where there is none, no row is shown.
 */
const itemRows = (
  groups: readonly Counted[],
  hidden: ReadonlySet<string>,
  earlier: readonly Disclosed[],
): TargetGroupItems[] => {
  const before = new Set(earlier.flatMap((version) => version.together));
  const isInside = ({ id }: Counted) =>
    id === priorityGroups.code || hidden.has(id) || before.has(id);
  const inside = groups.filter(isInside);
  const outside = groups.filter((group) => !isInside(group));
  if (inside.length === 1) inside.push(...outside.splice(0, 1));
  const rows = outside.sort(byId);
  const isPriorityAlone = inside.length === 1 && inside[0]?.id === priorityGroups.code;
  const isEmpty = inside.length === 0 || isPriorityAlone;
  return [...rows, ...(isEmpty ? [] : [together(inside)])].map(itemsRow);
};

const byId = (a: Counted, b: Counted) => (a.id < b.id ? -1 : 1);

const exactRow = ({ id, name, groups, recipients, unknown }: Counted): TargetGroupRow => ({
  id,
  name,
  ...(groups !== undefined && { groups }),
  recipients: { is: 'number', number: decimal(recipients), ...(unknown > 0 && { unknown }) },
});

const itemsRow = ({ id, name, groups, delivered }: Counted): TargetGroupItems => ({
  id,
  name,
  ...(groups !== undefined && { groups }),
  items: [...delivered].map(([unit, quantity]) => ({
    item: unit.slice('item/'.length),
    delivered: decimal(quantity),
  })),
});

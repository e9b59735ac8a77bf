import { signedThousandths } from '../decimal.ts';
import { lies, type Region, regions } from '../regions.ts';
import type { CutRow } from './cutRows.ts';

/** What was delivered of one item under each of the regions that divide another. */
export interface RegionMap {
  readonly parent: Region;
  readonly item: string;
  readonly tiles: readonly { readonly region: Region; readonly delivered: bigint }[];
}

const mostMaps = 2;

/**
 * Maps of the items that reached most regions, one for each region of the tree whose parts received any. What
 * is recorded deeper in the tree counts for the part that it lies under.
 */
export const regionMaps = (rows: readonly CutRow[]): RegionMap[] => {
  const divided = regions
    .map((parent) => ({ parent, parts: partsOf(parent) }))
    .filter(({ parts }) => parts.length > 1);
  const maps = itemsByReach(rows).flatMap((item) =>
    divided.map(({ parent, parts }) => ({
      parent,
      item,
      tiles: parts.map((region) => ({ region, delivered: deliveredUnder(rows, item, region.id) })),
    })),
  );
  return maps
    .filter(({ tiles }) => tiles.some(({ delivered }) => delivered > 0n))
    .slice(0, mostMaps);
};

const partsOf = ({ id }: Region): Region[] =>
  regions.filter(
    ({ id: part }) => part.startsWith(`${id}.`) && !part.slice(id.length + 1).includes('.'),
  );

/** Items that reached most regions first; those alike by code. */
const itemsByReach = (rows: readonly CutRow[]): string[] => {
  const reach = new Map<string, number>();
  for (const { items } of rows)
    for (const { item, delivered } of items)
      if (signedThousandths(delivered) > 0n) reach.set(item, (reach.get(item) ?? 0) + 1);
  return [...reach]
    .sort(([a, m], [b, n]) => (m === n ? (a < b ? -1 : 1) : n - m))
    .map(([item]) => item);
};

const deliveredUnder = (rows: readonly CutRow[], item: string, node: string): bigint =>
  rows
    .filter(({ id }) => lies(id, node))
    .flatMap(({ items }) => items.filter((row) => row.item === item))
    .reduce((sum, { delivered }) => sum + signedThousandths(delivered), 0n);

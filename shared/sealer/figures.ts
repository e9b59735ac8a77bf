import { cellKey, totalKey } from '../domain/keys.ts';
import type { Attribute, Item, Key } from '../domain/ports.ts';
import { addToTotal, type CellChange, emptyTotal, type Total } from '../domain/totals.ts';
import { decodeHex, encodeHex } from '../log/bytes.ts';
import { LogFormatError } from '../log/logFormatError.ts';
import { keyText, numberOf, textOf } from './attributes.ts';
import { Halted } from './halted.ts';
import { chunks, commitEach, readItems } from './rows.ts';
import type { Sealing } from './sealing.ts';
import type { Batch } from './staging.ts';

/** Leaf indices in one row of a cell: 16 digits and a comma each stay below 400 KB. */
export const indicesPerRow = 20_000;

/** Rows raised at a time. */
const groupSize = 100;
/** How often rows that another sealer raised meanwhile are looked at again. */
const maxRounds = 20;

/** Puts the batch's rows of every touched cell, if they aren't there yet. */
export async function putCellRows(sealing: Sealing, { changes, size }: Batch): Promise<void> {
  for (const some of chunks(changes, groupSize)) {
    const rows = some.flatMap((change) => cellRows(change, size));
    await commitEach(
      sealing,
      rows.map((put) => ({ put, when: { absent: true as const } })),
    );
  }
}

/** The amount stands in the first row. A change of more leaves than one row takes goes on in further rows. */
export function cellRows(change: CellChange, size: number): readonly Item[] {
  return [...chunks(change.indices, indicesPerRow)].map((indices, part) => ({
    ...cellKey(change.period, change.cell, size, part),
    amount: part === 0 ? String(change.amount) : '0',
    unknown: part === 0 ? change.unknown : 0,
    indices: JSON.stringify(indices),
  }));
}

/** Adds the batch to the running totals that it isn't in yet. */
export function addToTotals(sealing: Sealing, { changes, size }: Batch): Promise<void> {
  const { sha256 } = sealing.home;
  return raise(sealing, size, changes, {
    key: ({ period, cell }) => totalKey(period, cell),
    next: (change, item) =>
      totalAttributes(addToTotal(item ? totalOf(item) : emptyTotal, change, sha256)),
  });
}

/** Sets the labels that the batch states. */
export function setLabels(sealing: Sealing, { labels, size }: Batch): Promise<void> {
  return raise(sealing, size, labels, {
    key: ({ id }) => totalKey('labels', id),
    next: ({ label }) => ({ label }),
  });
}

const totalAttributes = ({ sum, count, unknown, digest }: Total) => ({
  sum: String(sum),
  count,
  unknown,
  digest: encodeHex(digest),
});

/** Halts if the item is no total. */
export function totalOf(item: Item): Total {
  const wrong = 'figures-malformed';
  const sum = textOf(item, 'sum', wrong);
  if (!/^(0|-?[1-9]\d*)$/.test(sum)) throw new Halted(wrong, keyText(item));
  return {
    sum: BigInt(sum),
    count: numberOf(item, 'count', wrong),
    unknown: numberOf(item, 'unknown', wrong),
    digest: digestOf(item),
  };
}

function digestOf(item: Item): Uint8Array {
  try {
    return decodeHex(textOf(item, 'digest', 'figures-malformed'));
  } catch (error) {
    if (error instanceof LogFormatError) throw new Halted('figures-malformed', keyText(item));
    throw error;
  }
}

/**
 * Brings rows up to a size of the log, each just once: a row says as of which size it stands, is left alone
 * if that is this size or later, and is written only as it was read.
 */
async function raise<R>(
  sealing: Sealing,
  size: number,
  rows: readonly R[],
  how: {
    readonly key: (row: R) => Key;
    readonly next: (row: R, item: Item | undefined) => Readonly<Record<string, Attribute>>;
  },
): Promise<void> {
  for (const some of chunks(rows, groupSize)) {
    let open = some;
    for (let round = 1; open.length > 0; round++) {
      if (round > maxRounds) throw new Halted('figures-malformed', 'rows never stand still');
      open = await raiseOnce(open);
    }
  }

  async function raiseOnce(open: readonly R[]): Promise<readonly R[]> {
    const items = await readItems(sealing, open.map(how.key));
    const puts = open.flatMap((row) => {
      const key = how.key(row);
      const item = items.get(keyText(key));
      const asOf = item ? numberOf(item, 'asOf', 'figures-malformed') : undefined;
      if (asOf !== undefined && asOf >= size) return [];
      const put: Item = { ...key, ...how.next(row, item), asOf: size };
      const when = asOf === undefined ? { absent: true as const } : { equals: { asOf } };
      return [{ row, change: { put, when } }];
    });
    const refused = await commitEach(
      sealing,
      puts.map(({ change }) => change),
    );
    const again = new Set<unknown>(refused.map(({ change }) => change));
    return puts.flatMap(({ row, change }) => (again.has(change) ? [row] : []));
  }
}

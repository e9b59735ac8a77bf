import { Entry } from '../contract/entry.ts';
import type { Item } from '../domain/ports.ts';
import { decodeUtf8 } from '../log/bytes.ts';
import { parseCanonical } from '../log/canonical.ts';
import { keyText } from './attributes.ts';
import { keyOfId } from './entryId.ts';
import type { Find } from './fsck.ts';
import { prerequisites } from './order.ts';
import { readItems } from './rows.ts';
import type { Sealing } from './sealing.ts';

export interface Sealed {
  readonly entry: Entry;
  readonly text: string;
  readonly index: number;
}

/**
 * Holds a run of leaves against the entries' items: the same text, at this index and no other (so no
 * entry is sealed twice), out of the inbox, after everything that it rests on.
 */
export async function checkEntries(
  sealing: Sealing,
  leaves: readonly Uint8Array[],
  first: number,
  find: Find,
): Promise<readonly Sealed[]> {
  const sealed = leaves.flatMap((leaf, at) => sealedOf(leaf, first + at, find));
  const needed = new Set(sealed.flatMap(({ entry }) => [entry.id, ...prerequisites(entry)]));
  const items = await readItems(sealing, [...needed].map(keyOfId));
  const itemOf = (id: string) => items.get(keyText(keyOfId(id)));
  for (const { entry, text, index } of sealed) {
    const wrong = whatIsWrong(itemOf(entry.id), text, index);
    if (wrong) find('entry', `${entry.id}: ${wrong}`);
    for (const id of prerequisites(entry)) {
      const before = itemOf(id)?.index;
      const isBefore = typeof before === 'number' && before < index;
      if (!isBefore) find('order', `${entry.id} at ${index} rests on ${id} at ${before}`);
    }
  }
  return sealed;
}

function sealedOf(leaf: Uint8Array, index: number, find: Find): readonly Sealed[] {
  try {
    const text = decodeUtf8(leaf);
    return [{ entry: Entry.parse(parseCanonical(text)), text, index }];
  } catch {
    find('entry', `leaf ${index} is no entry`);
    return [];
  }
}

function whatIsWrong(item: Item | undefined, text: string, index: number) {
  if (!item) return 'no item';
  if (item.leaf !== text) return 'another leaf than the sealed one';
  if (item.index !== index) return `index ${item.index}, sealed at ${index}`;
  if (item.pending !== undefined) return 'still pending';
  if (item.quarantined !== undefined || item.blocked !== undefined) return 'sealed, yet set aside';
  return undefined;
}

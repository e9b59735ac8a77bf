import type { Home, Key } from '../domain/ports.ts';
import { keyText } from './attributes.ts';
import { asidePartitions, inboxShards } from './inbox.ts';
import { commitEach } from './rows.ts';
import { makeSealing, type Sealing, type SealOptions } from './sealing.ts';

const limit = 100;
const maxPages = 10_000;

/**
 * Puts quarantined and blocked entries back into the inbox, once what was wrong is put right. The next
 * sealing judges them anew. Answers how many; may be repeated.
 */
export async function readmit(home: Home, options: SealOptions = {}): Promise<number> {
  const sealing = await makeSealing(home, options);
  let readmitted = 0;
  for (const partition of Object.values(asidePartitions)) {
    readmitted += await empty(sealing, partition);
  }
  return readmitted;
}

async function empty(sealing: Sealing, partition: string): Promise<number> {
  const { home, attempt } = sealing;
  let moved = 0;
  let after: string | undefined;
  for (let page = 0; page < maxPages; page++) {
    const query = { index: 'pending' as const, partition, limit };
    const { items, next } = await attempt(() =>
      home.table.queryIndex({ ...query, ...(after !== undefined && { after }) }),
    );
    moved += items.length - (await putBack(sealing, partition, items));
    if (next === undefined) break;
    after = next;
  }
  return moved;
}

/** Answers how many were not there any more. */
async function putBack(sealing: Sealing, partition: string, keys: readonly Key[]): Promise<number> {
  const refused = await commitEach(
    sealing,
    keys.map(({ pk, sk }) => ({
      update: { pk, sk },
      set: { pending: shardOf(sealing, { pk, sk }) },
      unset: ['quarantined', 'blocked'],
      when: { equals: { pending: partition }, lacks: ['index'] },
    })),
  );
  return refused.length;
}

/** Any shard will do; spread by the key, as the leaf's own hash may be what was wrong. */
function shardOf({ home }: Sealing, key: Key): string {
  const [first = 0] = home.sha256(new TextEncoder().encode(keyText(key)));
  return inboxShards[first % inboxShards.length] ?? 'P#00';
}

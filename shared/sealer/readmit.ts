import type { Home, Key } from '../domain/ports.ts';
import { keyText } from './attributes.ts';
import { idAt } from './entryId.ts';
import { asidePartitions, inboxShards, pendingPages } from './inbox.ts';
import { commitEach, readItems } from './rows.ts';
import { makeSealing, type Sealing, type SealOptions } from './sealing.ts';

type Aside = keyof typeof asidePartitions;

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

/** Every entry that stands aside, and why: a reason of the sealer's, or the id of what it waits for. */
export async function* entriesAside(
  home: Home,
  options: SealOptions = {},
): AsyncGenerator<{ readonly id: string; readonly kind: Aside; readonly reason: string }> {
  const sealing = await makeSealing(home, options);
  for (const kind of Object.keys(asidePartitions) as Aside[]) {
    for await (const keys of pendingPages(sealing, asidePartitions[kind])) {
      for (const item of (await readItems(sealing, keys)).values()) {
        const reason = item[kind];
        if (typeof reason === 'string') yield { id: idAt(item), kind, reason };
      }
    }
  }
}

async function empty(sealing: Sealing, partition: string): Promise<number> {
  let moved = 0;
  for await (const keys of pendingPages(sealing, partition)) {
    moved += keys.length - (await putBack(sealing, partition, keys));
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

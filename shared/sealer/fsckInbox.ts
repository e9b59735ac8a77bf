import { keyText } from './attributes.ts';
import type { Find } from './fsck.ts';
import { asidePartitions, inboxShards } from './inbox.ts';
import { readItems } from './rows.ts';
import type { Sealing } from './sealing.ts';

const limit = 100;
const maxPages = 10_000;

/** What is sealed may not wait in the inbox or stand aside; what stands aside must say why. */
export async function checkInbox(sealing: Sealing, find: Find): Promise<void> {
  for (const name of [...inboxShards, ...Object.values(asidePartitions)]) {
    await checkPartition(sealing, name, find);
  }
}

async function checkPartition(sealing: Sealing, name: string, find: Find): Promise<void> {
  const { home, attempt } = sealing;
  let after: string | undefined;
  for (let page = 0; page < maxPages; page++) {
    const query = { index: 'pending' as const, partition: name, limit };
    const { items: keys, next } = await attempt(() =>
      home.table.queryIndex({ ...query, ...(after !== undefined && { after }) }),
    );
    // The index may lag: only what the items themselves say counts.
    for (const item of (await readItems(sealing, keys)).values()) {
      if (item.pending !== name) continue;
      const isAside = item.quarantined !== undefined || item.blocked !== undefined;
      const isRight = item.index === undefined && isAside === !inboxShards.includes(name);
      if (!isRight) find('inbox', `${keyText(item)} stands in ${name}`);
    }
    if (next === undefined) return;
    after = next;
  }
}

import { keyText } from './attributes.ts';
import type { Find } from './fsck.ts';
import { asidePartitions, inboxShards, pendingPages } from './inbox.ts';
import { readItems } from './rows.ts';
import type { Sealing } from './sealing.ts';

/** What is sealed may not wait in the inbox or stand aside; what stands aside must say why. */
export async function checkInbox(sealing: Sealing, find: Find): Promise<void> {
  for (const name of [...inboxShards, ...Object.values(asidePartitions)]) {
    await checkPartition(sealing, name, find);
  }
}

async function checkPartition(sealing: Sealing, name: string, find: Find): Promise<void> {
  for await (const keys of pendingPages(sealing, name)) {
    // The index may lag: only what the items themselves say counts.
    for (const item of (await readItems(sealing, keys)).values()) {
      if (item.pending !== name) continue;
      const isAside = item.quarantined !== undefined || item.blocked !== undefined;
      const isRight = item.index === undefined && isAside === !inboxShards.includes(name);
      if (!isRight) find('inbox', `${keyText(item)} stands in ${name}`);
    }
  }
}

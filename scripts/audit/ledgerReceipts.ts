import type { Entry } from '../../shared/contract/entry.ts';
import { ed25519Verify } from '../../shared/crypto/ed25519.ts';
import type { Find } from '../../shared/domain/audit/findings.ts';
import { entryKey } from '../../shared/domain/keys.ts';
import type { Home, Item, Key } from '../../shared/domain/ports.ts';
import { placeOf } from '../../shared/domain/sealed.ts';
import { makeAdmission } from '../../shared/sealer/admission.ts';
import { asidePartitions, inboxShards } from '../../shared/sealer/inbox.ts';

/** Every sealed entry must carry a receipt by a key that the office's receipts key vouches for. */
export const checkReceipts = async (
  home: Home,
  log: () => AsyncIterable<Entry>,
  find: Find,
): Promise<void> => {
  const admit = makeAdmission(home, await home.receiptsVkey(), ed25519Verify);
  for await (const { id } of log()) {
    const { aggregate, seq } = placeOf(id);
    const item = await home.table.get(entryKey(aggregate, seq));
    if (item === undefined) continue; // The sealer's own inspection has said so.
    const admission = await admit(item);
    if (!admission.ok) find('entry-forged', `${id}: ${admission.reason}`);
  }
};

/**
 * Entries in the table that are not in the log yet, or never will be. Answers the records that those which
 * rightly wait have changed.
 */
export const checkWaiting = async (home: Home, find: Find): Promise<ReadonlySet<string>> => {
  const admit = makeAdmission(home, await home.receiptsVkey(), ed25519Verify);
  const changed = new Set<string>();
  for (const partition of [...inboxShards, ...Object.values(asidePartitions)]) {
    for await (const key of waitingIn(home, partition)) {
      const item = await home.table.get(key);
      if (item === undefined || item.pending !== partition) continue;
      const admission = await admit(item);
      if (!admission.ok) find('entry-quarantined', `${nameOf(item)}: ${admission.reason}`);
      else
        for (const aggregate of [
          admission.entry.aggregate,
          ...admission.entry.touches.map((touch) => touch.aggregate),
        ])
          changed.add(aggregate);
    }
  }
  return changed;
};

const nameOf = ({ pk, sk }: Item): string => `${pk} ${sk}`;

const limit = 100;
const mostPages = 10_000;

async function* waitingIn({ table }: Home, partition: string): AsyncGenerator<Key> {
  let after: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const query = { index: 'pending' as const, partition, limit };
    const { items, next } = await table.queryIndex({
      ...query,
      ...(after !== undefined && { after }),
    });
    yield* items;
    if (next === undefined) return;
    after = next;
  }
}

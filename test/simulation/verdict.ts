import { Entry } from '../../shared/contract/entry.ts';
import type { Item } from '../../shared/domain/ports.ts';
import { foldSnapshot } from '../../shared/domain/totals.ts';
import { decodeUtf8, encodeBase64 } from '../../shared/log/bytes.ts';
import { canonical } from '../../shared/log/canonical.ts';
import type { SignedCheckpoint } from '../../shared/log/checkpoint.ts';
import { leafHash, rootOf } from '../../shared/log/merkle.ts';
import { readEntries } from '../../shared/log/tileReader.ts';
import { fsck } from '../../shared/sealer/fsck.ts';
import { cheapHome, cheapVerify, origin, sha256 } from './cheapHome.ts';
import type { MemoryFiles } from './memoryFiles.ts';
import type { MemoryTable } from './memoryTable.ts';
import { Violation } from './watch.ts';
import type { Promises } from './writers.ts';

/** What must hold once nothing moves any more; computed from the promises, not from the sealer's own notes. */
export async function checkAtRest(
  table: MemoryTable,
  files: MemoryFiles,
  promises: Promises,
  published: readonly SignedCheckpoint[],
  width: number,
): Promise<number> {
  const leaves = await readLeaves(files, published.at(-1)?.size ?? 0, width);
  const log = leaves.map((leaf) => Entry.parse(JSON.parse(decodeUtf8(leaf))));
  const place = new Map(log.map(({ id }, index) => [id, index]));
  must(place.size === log.length, 'an entry is sealed twice');
  log.forEach((entry, index) => {
    must(canonical(promises.sent.get(entry.id)) === canonical(entry), `${entry.id} was made up`);
    for (const id of [...entry.causes, ...before(entry)]) {
      must((place.get(id) ?? index) < index, `${entry.id} stands before ${id}`);
    }
  });
  const items = new Map(table.all().map((item) => [`${item.pk} ${item.sk}`, item]));
  const stuck = stuckEntries(promises);
  for (const id of promises.acknowledged) checkPromise(id, itemOf(items, id), place.get(id), stuck);
  for (const { index } of published.map(({ size }) => ({ index: size }))) {
    must(index <= log.length, `checkpoint ${index} of a log of ${log.length}`);
  }
  checkRoots(leaves, published);
  checkSnapshots(files, log);
  const inspection = await fsck(cheapHome(table, files), { verify: cheapVerify, width });
  must(inspection.size === log.length, `HEAD has ${inspection.size}, published ${log.length}`);
  for (const { kind, detail } of inspection.findings) must(false, `fsck ${kind}: ${detail}`);
  return log.length;
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Violation(what);
}

async function readLeaves(files: MemoryFiles, size: number, width: number) {
  const leaves: Uint8Array[] = [];
  const read = async (path: string) => files.stored.get(`log/${path}`)?.bytes;
  for (let bundle = 0; bundle * width < size; bundle++) {
    leaves.push(...(await readEntries(read, size, bundle, width)));
  }
  return leaves;
}

const before = ({ aggregate, seq }: Entry) => (seq > 1 ? [`${aggregate}:${seq - 1}`] : []);

/** Spoilt entries may never be sealed, and so nothing that rests on them. */
function stuckEntries({ sent, spoilt }: Promises): ReadonlySet<string> {
  const stuck = new Set(spoilt);
  for (let size = -1; size !== stuck.size; ) {
    size = stuck.size;
    for (const entry of sent.values()) {
      if ([...entry.causes, ...before(entry)].some((id) => stuck.has(id))) stuck.add(entry.id);
    }
  }
  return stuck;
}

const itemOf = (items: ReadonlyMap<string, Item>, id: string) => {
  const [aggregate, seq = ''] = id.split(':');
  return items.get(`A#${aggregate} E#${seq.padStart(10, '0')}`);
};

function checkPromise(
  id: string,
  item: Item | undefined,
  index: number | undefined,
  stuck: ReadonlySet<string>,
): void {
  must(item !== undefined, `${id} was acknowledged and is gone`);
  must(stuck.has(id) === (index === undefined), `${id} stands at ${index}`);
  must(item?.index === index, `${id} stands at ${index}, its item says ${item?.index}`);
  const isAside = item?.quarantined !== undefined || item?.blocked !== undefined;
  must(isAside === stuck.has(id), `${id} is set aside: ${isAside}`);
}

function checkRoots(leaves: readonly Uint8Array[], published: readonly SignedCheckpoint[]): void {
  const hashes = leaves.map((leaf) => leafHash(sha256, leaf));
  for (const { size, root } of published) {
    const expected = rootOf(sha256, hashes.slice(0, size));
    must(encodeBase64(root) === encodeBase64(expected), `root of checkpoint ${size}`);
  }
}

function checkSnapshots(files: MemoryFiles, log: readonly Entry[]): void {
  const paths = new Set([...files.stored.keys()].filter((path) => path.startsWith('snapshots/')));
  log.forEach(({ kind, period }, index) => {
    if (kind !== 'quarter-closed') return;
    const path = `snapshots/${period}/${index + 1}.json`;
    const file = files.stored.get(path);
    const expected = foldSnapshot({ origin, period, size: index + 1 }, log, sha256);
    must(
      file !== undefined && decodeUtf8(file.bytes) === canonical(expected),
      `${path} isn't the fold`,
    );
    paths.delete(path);
  });
  must(paths.size === 0, `snapshots of no closing: ${[...paths]}`);
}

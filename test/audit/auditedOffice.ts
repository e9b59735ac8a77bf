import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { download } from '../../scripts/audit/download.ts';
import { inspect } from '../../scripts/audit/inspect.ts';
import { consistency } from '../../scripts/audit/lastSeen.ts';
import { recomputing } from '../../scripts/audit/recomputing.ts';
import type { LogSource } from '../../scripts/audit/source.ts';
import { verifyExport } from '../../scripts/audit/verifyExport.ts';
import { headKey } from '../../shared/domain/keys.ts';
import type { Home, Item, Key } from '../../shared/domain/ports.ts';
import { anchorsOf } from '../../shared/domain/verify/anchors.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/log/bytes.ts';
import { formatCheckpoint, parseCheckpoint, signCheckpoint } from '../../shared/log/checkpoint.ts';
import { ed25519Signer } from '../../shared/log/note.ts';
import { appendEntries, emptyRightEdge } from '../../shared/log/tileAppend.ts';
import { readEntries } from '../../shared/log/tileReader.ts';
import { parseVerifierKey } from '../../shared/log/verifierKey.ts';
import { office } from '../domain/office.ts';
import { wheelchairs } from '../domain/papers.ts';
import { deliver, reported, verified } from '../domain/steps.ts';

export const period = '1405-Q1';

/** An office in memory with two versions of a report, and an auditor who keeps folders of their own. */
export const auditedOffice = async () => {
  const here = await office();
  await deliver(here, await verified(here, [wheelchairs('9')]), '4');
  await reported(here, period);
  await deliver(here, await verified(here, [wheelchairs('5')]), '5');
  await reported(here, period);
  const folder = await mkdtemp(join(tmpdir(), 'csr-ledger-audit-'));
  return { ...here, folder, remove: () => rm(folder, { recursive: true, force: true }) };
};
export type Audited = Awaited<ReturnType<typeof auditedOffice>>;

/** What the office publishes. */
export const published = ({ home }: Audited): LogSource => ({
  read: async (path) => (await home.files.read(`log/${path}`))?.bytes,
});

const signedHead = async (audited: Audited) =>
  parseCheckpoint(decodeUtf8((await published(audited).read('checkpoint')) ?? new Uint8Array()));

export const anchors = async ({ home }: Audited) =>
  anchorsOf(home.sha256, [await home.logSigner.vkey(), await home.receiptsVkey()]);

/** What each command prints against the log: the names of its findings. */
const names = ({ findings }: { findings: readonly { name: string }[] }): string[] => [
  ...new Set(findings.map(({ name }) => name)),
];

/** What one thread says, which must be what several say, word for word. */
const alike = async <T>(by: (threads: number) => Promise<T>): Promise<T> => {
  const [one, several] = [await by(1), await by(2)];
  if (!isDeepStrictEqual(one, several))
    throw new Error(`threads disagree: ${JSON.stringify({ one, several })}`);
  return one;
};

export const auditor = (audited: Audited) => {
  const folder = join(audited.folder, 'export');
  return {
    folder,
    export: async () => {
      const checkpoint = await signedHead(audited);
      return download({
        source: published(audited),
        folder,
        checkpoint,
        now: audited.home.clock(),
      });
    },
    verify: async () => {
      const by = async (threads: number) =>
        verifyExport({ folder, anchors: await anchors(audited), threads });
      return names(await alike(by));
    },
    fsck: async () => names(await inspect(audited.home)),
    consistency: async () =>
      names(
        await consistency(published(audited), join(audited.folder, 'seen'), await anchors(audited)),
      ),
    recompute: async (office?: Parameters<typeof recomputing>[1]['office']) => {
      const checkpoint = await signedHead(audited);
      return names(
        await alike((threads) => recomputing({ folder, checkpoint, threads }, { period, office })),
      );
    },
  };
};

/** The operator's hands: full write access to table and files, and to the log's key. */
export const operator = (audited: Audited) => {
  const { home } = audited;
  return {
    edit: async (key: Key, change: (item: Item) => Item) => {
      const item = await home.table.get(key);
      if (item === undefined) throw new Error(`no item ${key.pk} ${key.sk}`);
      await home.table.commit([{ put: change(item) }]);
    },
    remove: (key: Key) => home.table.commit([{ remove: key }]),
    rewrite: async (path: string, change: (bytes: Uint8Array) => Uint8Array) => {
      const file = await home.files.read(path);
      if (file === undefined) throw new Error(`no file ${path}`);
      await home.files.write(path, change(file.bytes.slice()), { type: file.type });
    },
    leaves: () => leavesOf(home),
    resign: (leaves: readonly Uint8Array[]) => resign(home, leaves),
  };
};

const leavesOf = async (home: Home): Promise<Uint8Array[]> => {
  const checkpoint = await home.files.read('log/checkpoint');
  const { size } = parseCheckpoint(decodeUtf8(checkpoint?.bytes ?? new Uint8Array()));
  const read = async (path: string) => (await home.files.read(`log/${path}`))?.bytes;
  return readEntries(read, size, 0);
};

/** Publishes another history under the log's own key, and moves HEAD to it. */
const resign = async (home: Home, leaves: readonly Uint8Array[]): Promise<void> => {
  const { edge, bundles, tiles } = appendEntries(home.sha256, emptyRightEdge(home.sha256), leaves);
  for (const { path, bytes } of [...bundles, ...tiles])
    await home.files.write(`log/${path}`, bytes, { type: 'application/octet-stream' });
  const key = parseVerifierKey(home.sha256, await home.logSigner.vkey());
  const signer = ed25519Signer(key, (message) => home.logSigner.sign(message));
  const { size, root } = edge;
  const note = formatCheckpoint(await signCheckpoint({ origin: home.origin, size, root }, signer));
  await home.files.write('log/checkpoint', encodeUtf8(note), { type: 'text/plain' });
  const head = await home.table.get(headKey(home.origin));
  if (head === undefined) throw new Error('no head');
  const signedRoot = note.split('\n')[2] ?? '';
  await home.table.commit([{ put: { ...head, size, root: signedRoot, note } }]);
};

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { download } from '../../scripts/audit/download.ts';
import { recompute, recomputing } from '../../scripts/audit/recomputing.ts';
import { sample } from '../../scripts/audit/sampling.ts';
import { trace } from '../../scripts/audit/tracing.ts';
import { ed25519Verify } from '../../shared/crypto/ed25519.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { cellDifference } from '../../shared/domain/audit/trace.ts';
import { quarterlyReport } from '../../shared/domain/report/report.ts';
import { foldSnapshot } from '../../shared/domain/totals.ts';
import { decodeUtf8, encodeHex } from '../../shared/log/bytes.ts';
import { canonicalBytes } from '../../shared/log/canonical.ts';
import { parseCheckpoint, type SignedCheckpoint } from '../../shared/log/checkpoint.ts';
import { ed25519Verifier } from '../../shared/log/note.ts';
import { parseProof, verifyProof } from '../../shared/log/proof.ts';
import { parseVerifierKey } from '../../shared/log/verifierKey.ts';
import { type Audited, auditedOffice, period, published } from './auditedOffice.ts';

let here: Audited;
let folder: string;
let out: string;
let checkpoint: SignedCheckpoint;
beforeAll(async () => {
  here = await auditedOffice();
  folder = join(here.folder, 'export');
  out = await mkdtemp(join(tmpdir(), 'csr-ledger-sample-'));
  const source = published(here);
  checkpoint = parseCheckpoint(decodeUtf8((await source.read('checkpoint')) ?? new Uint8Array()));
  await download({ source, folder, checkpoint, now: new Date() });
});
afterAll(async () => {
  await here.remove();
  await rm(out, { recursive: true, force: true });
});

describe('recompute', () => {
  test('makes every issued version anew, byte for byte', async () => {
    const { findings, proved } = await recomputing({ folder, checkpoint }, { period });
    expect(findings).toEqual([]);
    expect(proved).toHaveLength(2);
  });

  test('makes the report of any size, the same as the fold of the log', async () => {
    const entries = await here.log();
    for (let size = 1; size <= entries.length; size++) {
      const origin = here.home.origin;
      const report = quarterlyReport(
        foldSnapshot({ origin, period, size }, entries, sha256),
        'full',
      );
      expect((await recompute({ folder, checkpoint }, period, size)).hashes.full).toBe(
        encodeHex(sha256(canonicalBytes(report))),
      );
    }
  });

  test('names a report that was never issued', async () => {
    const names = async (asked: { period: string; version?: number }) =>
      (await recomputing({ folder, checkpoint }, asked)).findings.map(({ name }) => name);
    expect(await names({ period, version: 3 })).toEqual(['report-missing']);
    expect(await names({ period: '1404-Q4' })).toEqual(['report-missing']);
  });

  test('names a report that the office invented, unless the export is too old to tell', async () => {
    const editions = { public: 'x', full: 'y' };
    const shown = [...(await recomputed()), { period, version: 9, editions }];
    const names = async (isPresent: boolean) =>
      (
        await recomputing({ folder, checkpoint }, { period, office: { shown, isPresent } })
      ).findings.map(({ name }) => name);
    expect(await names(true)).toEqual(['report-invented']);
    expect(await names(false)).toEqual([]);
  });
  const recomputed = () =>
    Promise.all(
      [1, 2].map(async (version) => {
        const { last } = await recomputing({ folder, checkpoint }, { period, version });
        if (!last) throw new Error('not issued');
        return { period, version, editions: last.hashes };
      }),
    );
});

describe('trace', () => {
  const traced = async (cell: string, version?: number) => {
    const lines: string[] = [];
    const show = (line: string) => void lines.push(line);
    const outcome = await trace({ folder, checkpoint, period, cell, version, show });
    return { lines, ...outcome };
  };

  test('leads from a figure to the leaves that it is the sum of', async () => {
    const { lines, findings, proved } = await traced('delivered|item/wheelchair|all');
    expect(findings).toEqual([]);
    expect(lines).toEqual([
      expect.stringMatching(/^leaf \d+ {2}contribution-[0-9a-f]+:3 {2}delivery-confirmed {2}4$/),
      expect.stringMatching(/^leaf \d+ {2}contribution-[0-9a-f]+:3 {2}delivery-confirmed {2}5$/),
    ]);
    expect(proved.at(-1)).toContain('is 9, the sum of 2 leaves');
  });

  test('of an earlier version stops where its closing stands', async () => {
    const { lines, proved } = await traced('delivered|item/wheelchair|all', 1);
    expect(lines).toHaveLength(1);
    expect(proved.at(-1)).toContain('is 4, the sum of 1 leaves');
  });

  test('names in what a figure is not the sum of its leaves', () => {
    const cell = { cell: 'c', sum: '4', count: 1, unknown: 0, digest: 'd' };
    expect(cellDifference(cell, cell)).toBeUndefined();
    for (const other of [{ sum: '5' }, { count: 2 }, { unknown: 1 }, { digest: 'e' }])
      expect(cellDifference(cell, { ...cell, ...other })).toContain(Object.keys(other)[0]);
  });

  test('says that a report has no such figure', async () => {
    const { findings } = await traced('delivered|item/nothing|all');
    expect(findings).toEqual([
      { name: 'cell-differs', detail: expect.stringContaining('no such figure') },
    ]);
  });
});

describe('sample', () => {
  const drawn = (count: number, to: string) =>
    sample({ folder, checkpoint, period, count, value: 'committed', out: join(out, to) });

  test('writes each drawn leaf with a proof that any tlog-proof reader accepts', async () => {
    await drawn(4, 'one');
    const { indices } = JSON.parse(await readFile(join(out, 'one', 'sample.json'), 'utf8'));
    expect(new Set(indices).size).toBe(4);
    const key = parseVerifierKey(sha256, await here.home.logSigner.vkey());
    for (const index of indices) {
      const leaf = await readFile(join(out, 'one', String(index), 'leaf.json'));
      const proof = await readFile(join(out, 'one', String(index), 'leaf.tlog-proof'), 'utf8');
      const trust = {
        leaf,
        origin: here.home.origin,
        logKeys: [ed25519Verifier(key, ed25519Verify)],
      };
      expect(parseProof(proof).index).toBe(index);
      expect(await verifyProof(sha256, parseProof(proof), trust)).toMatchObject({ ok: true });
    }
  });

  test('drawn again is the same, file for file', async () => {
    await drawn(3, 'two');
    await drawn(3, 'three');
    const files = async (of: string) => {
      const names = (await readdir(join(out, of), { recursive: true })).sort();
      const texts = names.filter((name) => name.includes('.'));
      return Promise.all(
        texts.map(async (name) => [name, await readFile(join(out, of, name), 'utf8')]),
      );
    };
    expect(await files('two')).toEqual(await files('three'));
  });

  test('can’t be larger than what there is', async () => {
    await expect(drawn(1_000, 'four')).rejects.toThrow('there are only');
  });
});

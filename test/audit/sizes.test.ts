import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { download } from '../../scripts/audit/download.ts';
import { recompute, recomputing } from '../../scripts/audit/recomputing.ts';
import { decodeUtf8 } from '../../shared/log/bytes.ts';
import { parseCheckpoint, type SignedCheckpoint } from '../../shared/log/checkpoint.ts';
import { fullHistory, live } from '../domain/history.ts';
import { type Office, office } from '../domain/office.ts';
import { wheelchairs } from '../domain/papers.ts';
import { deliver, reported, submitted, verified } from '../domain/steps.ts';

const period = '1405-Q1';
const versions = 100;

/** How many things are done before each closing; the same in every run. */
const rhythm = fc.sample(fc.array(fc.constantFrom(0, 1, 2), { minLength: 0, maxLength: 3 }), {
  seed: 1405,
  numRuns: versions,
});
const deeds: readonly ((here: Office) => Promise<unknown>)[] = [
  (here) => submitted(here, [wheelchairs('2')]),
  (here) => verified(here, [wheelchairs('3')]),
  async (here) => deliver(here, await verified(here, [wheelchairs('9')]), '4'),
];

let here: Office;
let folder: string;
let checkpoint: SignedCheckpoint;
/** What the office itself has issued, from the totals that its sealer keeps, by size of the tree. */
const issued = new Map<number, { readonly public: string; readonly full: string }>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csr-ledger-sizes-'));
  here = await office();
  await live(here, fullHistory);
  for (const moment of rhythm) {
    for (const deed of moment) await deeds[deed]?.(here);
    const { version } = await reported(here, period);
    issued.set(version.size, version.editions);
  }
  const read = async (path: string) => (await here.home.files.read(`log/${path}`))?.bytes;
  checkpoint = parseCheckpoint(decodeUtf8((await read('checkpoint')) ?? new Uint8Array()));
  await download({ source: { read }, folder, checkpoint, now: here.home.clock() });
}, 120_000);
afterAll(async () => {
  here.home.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a hundred reports at a hundred sizes of the tree', () => {
  test('are each recomputed offline with the very hash that was issued', async () => {
    expect(issued.size).toBe(versions);
    const { findings, proved } = await recomputing({ folder, checkpoint }, { period });
    expect(findings).toEqual([]);
    expect(proved).toEqual(
      [...issued].map(([size, hashes]) =>
        expect.stringContaining(
          `${period} of ${size} leaves: SHA-256 public ${hashes.public}, full ${hashes.full}`,
        ),
      ),
    );
  });

  test('come out the same when one size is asked for', async () => {
    for (const [size, hashes] of [...issued].filter((_, at) => at % 20 === 7))
      expect((await recompute({ folder, checkpoint }, period, size)).hashes).toEqual(hashes);
  });
});

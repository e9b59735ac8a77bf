import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { findingList } from '../../shared/domain/audit/findings.ts';
import { sampleOf } from '../../shared/domain/audit/sample.ts';
import type { SignedCheckpoint } from '../../shared/log/checkpoint.ts';
import type { Outcome } from './command.ts';
import { leavesAt } from './leaves.ts';
import { Misuse } from './misuse.ts';
import { prover } from './proved.ts';
import { type Export, readExport } from './readExport.ts';
import type { ReadRun } from './readRun.ts';

export interface Sampled extends Export {
  readonly checkpoint: SignedCheckpoint;
  /** Entries of one quarter only; all of the log if absent. */
  readonly period?: string | undefined;
  /** Entries of one kind only. */
  readonly kind?: string | undefined;
  readonly count: number;
  readonly value: string;
  readonly out: string;
}

/** Draws entries and writes each with its proof: <out>/<leaf index>/leaf.json and leaf.tlog-proof. */
export const sample = async (asked: Sampled): Promise<Outcome> => {
  const { folder, checkpoint, period, kind, count, value, out } = asked;
  const { find, findings } = findingList();
  const places: number[] = [];
  const wanted = { places: { period, kind } };
  const take = (run: ReadRun) => {
    for (const place of run.places) places.push(place);
  };
  if (!(await readExport(asked, wanted, take, find))) return { proved: [], findings };
  if (count > places.length) throw new Misuse(`there are only ${places.length} such entries`);
  const { size } = checkpoint;
  const among = { period, kind };
  const { indices, file } = sampleOf(sha256, checkpoint, { value, count, among, places });
  const prove = prover(folder, checkpoint);
  const ascending = indices.toSorted((a, b) => a - b);
  for (const { bytes, index } of leavesAt(folder, size, ascending)) {
    const proof = await prove(bytes, index);
    if (proof === undefined) {
      find('tile-altered', `no proof of leaf ${index}`);
      continue;
    }
    await mkdir(join(out, String(index)), { recursive: true });
    await writeFile(join(out, String(index), 'leaf.json'), bytes);
    await writeFile(join(out, String(index), 'leaf.tlog-proof'), proof);
  }
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'sample.json'), file);
  return {
    findings,
    proved: [
      `${count} of ${places.length} entries, drawn by the committed value and the root of ${size} leaves: ${indices.join(', ')}`,
      `each lies in ${out} with a proof that was checked`,
    ],
    notProved: [
      'that the value was committed to before this checkpoint: whoever published it can show that',
    ],
  };
};

import { readFile, rename, writeFile } from 'node:fs/promises';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { findingList } from '../../shared/domain/audit/findings.ts';
import { isSuccessor } from '../../shared/domain/audit/succession.ts';
import type { Anchors } from '../../shared/domain/verify/anchors.ts';
import { encodeUtf8 } from '../../shared/log/bytes.ts';
import { formatCheckpoint } from '../../shared/log/checkpoint.ts';
import type { Outcome } from './command.ts';
import { checkpointFile } from './manifest.ts';
import type { LogSource } from './source.ts';
import { signedCheckpoint, splitViewOf } from './trusted.ts';

/** Compares, and keeps the new checkpoint in `file` or, if there is a finding, beside it. */
export const consistency = async (
  source: LogSource,
  file: string,
  anchors: Anchors,
): Promise<Outcome> => {
  const { find, findings } = findingList();
  const kept = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const earlier = kept && (await signedCheckpoint(kept, anchors, find));
  const present = await signedCheckpoint(await source.read(checkpointFile), anchors, find);
  if (present === undefined || (kept && earlier === undefined)) return { proved: [], findings };
  const { checkpoint } = present;
  const bytes = encodeUtf8(formatCheckpoint(checkpoint));
  const state = `${checkpoint.size} leaves of ${checkpoint.origin}`;
  if (!earlier) {
    await writeFile(file, bytes);
    return {
      findings,
      proved: [`a trusted key signed ${state}`],
      notProved: ['anything about earlier states: this is the first that was kept'],
    };
  }
  const { read } = source;
  if (!(await isSuccessor(earlier.checkpoint, checkpoint, { sha256, read, find }))) {
    await writeFile(`${file}-conflict-${checkpoint.size}`, bytes);
    return { findings, proved: [] };
  }
  if (checkpoint.size > earlier.checkpoint.size) {
    await rename(file, `${file}-${earlier.checkpoint.size}`);
    await writeFile(file, bytes);
  }
  const { proved, notProved } = splitViewOf(present);
  return {
    findings,
    proved: [
      `${state}, which a trusted key signed, begin with the ${earlier.checkpoint.size} that you had`,
      ...proved,
    ],
    notProved,
  };
};

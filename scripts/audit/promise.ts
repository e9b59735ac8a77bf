import type { Receipt } from '../../shared/contract/entry.ts';
import { ed25519Verify } from '../../shared/crypto/ed25519.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { findingList } from '../../shared/domain/audit/findings.ts';
import { leafTiles } from '../../shared/domain/audit/tree.ts';
import type { Anchors } from '../../shared/domain/verify/anchors.ts';
import { type ReceiptFile, verifyReceiptFile } from '../../shared/domain/verify/receipt.ts';
import { encodeBase64, equalBytes } from '../../shared/log/bytes.ts';
import type { Checkpoint } from '../../shared/log/checkpoint.ts';
import { emptyFrontier, extend, frontierRoot } from '../../shared/log/merkle.ts';
import { decodeTile } from '../../shared/log/tiles.ts';
import type { Outcome } from './command.ts';
import { checkpointFile } from './manifest.ts';
import { partOf } from './part.ts';
import type { LogSource } from './source.ts';
import { signedCheckpoint, splitViewOf } from './trusted.ts';

/** The longest that an acknowledged entry may take to reach the log, in milliseconds. */
const longest = 10 * 60 * 1000;

export interface Asked {
  readonly file: ReceiptFile;
  readonly anchors: Anchors;
  readonly source: LogSource;
  /** When the log was as the source shows it, by the auditor's own clock. */
  readonly asOf: Date;
  /** The leaf of an entry's id in the log, where entries can be read. */
  readonly leafNamed?: (entry: string, size: number) => number | undefined;
}

/** Whether what a receipt promises was kept: the leaf of its hash stands in the signed log. */
export const promiseKept = async (asked: Asked): Promise<Outcome> => {
  const { file, anchors, source, asOf, leafNamed } = asked;
  const { find, findings } = findingList();
  const promised = await verifyReceiptFile(file, anchors, { sha256, verify: ed25519Verify });
  if (!promised.ok) {
    find('receipt-refused', [promised.reason, promised.detail].filter(Boolean).join(': '));
    return { proved: [], findings };
  }
  const { receipt } = promised.proved;
  const signed = await signedCheckpoint(await source.read(checkpointFile), anchors, find);
  if (signed === undefined) return { proved: [], findings };
  const { checkpoint } = signed;
  const said = `${receipt.entry} was acknowledged at ${receipt.recordedAt} with leaf hash ${receipt.leafHash}`;
  if (receipt.origin !== checkpoint.origin) {
    find('receipt-refused', `it is of ${receipt.origin}, the log is ${checkpoint.origin}`);
    return { proved: [], findings };
  }
  const { index, root } = await searchHash(source, checkpoint, receipt);
  if (!equalBytes(root, checkpoint.root)) {
    find(
      'tile-altered',
      `the leaf hashes of ${checkpoint.size} leaves don't hash to the signed root`,
    );
    return { proved: [], findings };
  }
  const split = splitViewOf(signed);
  if (index !== undefined)
    return {
      findings,
      proved: [`${said}, and stands in the signed log as leaf ${index}`, ...split.proved],
      notProved: split.notProved,
    };
  const other = leafNamed?.(receipt.entry, checkpoint.size);
  if (other !== undefined)
    find('promise-altered', `${said}; leaf ${other} bears its name with other bytes`);
  else if (asOf.getTime() - Date.parse(receipt.recordedAt) > longest)
    find(
      'promise-broken',
      `${said}; it is in none of the ${checkpoint.size} leaves as of ${asOf.toISOString()}`,
    );
  if (findings.length > 0) return { proved: [`the office promised: ${said}`], findings };
  return {
    findings,
    proved: [`the office promised: ${said}`],
    notProved: ['that it kept the promise: the ten minutes are not over; look again'],
  };
};

const searchHash = async (source: LogSource, { size }: Checkpoint, { leafHash }: Receipt) => {
  let frontier = emptyFrontier;
  let index: number | undefined;
  for (const tile of leafTiles(size)) {
    const hashes = decodeTile(await partOf(source, tile), tile.width);
    const at = hashes.findIndex((hash) => encodeBase64(hash) === leafHash);
    if (at >= 0) index ??= tile.index * 256 + at;
    frontier = extend(sha256, frontier, hashes);
  }
  return { index, root: frontierRoot(sha256, frontier) };
};

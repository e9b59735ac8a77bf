import type { Label } from '../domain/labels.ts';
import type { CellChange } from '../domain/totals.ts';
import { concat, decodeUtf8, encodeHex, encodeUtf8 } from '../log/bytes.ts';
import type { TileObject } from '../log/tileAppend.ts';
import { Halted } from './halted.ts';
import type { Sealing } from './sealing.ts';

/** Everything that a batch writes once HEAD names it: so that any sealer can finish what another began. */
export interface Batch {
  readonly version: number;
  readonly from: number;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** Ids in the order of their leaves; the first stands at index `from`. */
  readonly entries: readonly string[];
  readonly changes: readonly CellChange[];
  /** The last label of each name in the batch, as canonical JSON. */
  readonly labels: readonly { readonly id: Label['id']; readonly label: string }[];
  /** The quarter that the batch's last entry closes. */
  readonly closes?: string;
  /** Bundles and tiles, under their paths in the log. */
  readonly files: readonly TileObject[];
}

const newline = 0x0a;
const type = 'application/octet-stream';

/** One line of JSON, then the files' bytes one after the other. */
export function encodeBatch({ files, changes, ...rest }: Batch): Uint8Array {
  const header = JSON.stringify({
    ...rest,
    changes: changes.map((change) => ({ ...change, amount: String(change.amount) })),
    files: files.map(({ path, bytes }) => [path, bytes.length]),
  });
  return concat(encodeUtf8(`${header}\n`), ...files.map(({ bytes }) => bytes));
}

type Header = Omit<Batch, 'files' | 'changes'> & {
  readonly changes: readonly (Omit<CellChange, 'amount'> & { readonly amount: string })[];
  readonly files: readonly (readonly [path: string, length: number])[];
};

/** Reads what `encodeBatch` wrote; the caller has checked the bytes against their hash. */
export function decodeBatch(bytes: Uint8Array): Batch {
  const end = bytes.indexOf(newline);
  const { files, changes, ...rest } = JSON.parse(decodeUtf8(bytes.subarray(0, end))) as Header;
  let offset = end + 1;
  return {
    ...rest,
    changes: changes.map((change) => ({ ...change, amount: BigInt(change.amount) })),
    files: files.map(([path, length]) => {
      offset += length;
      return { path, bytes: bytes.subarray(offset - length, offset) };
    }),
  };
}

/** Two sealers may reach the same version, size and root by different batches: only the bytes tell them apart. */
export async function stage(sealing: Sealing, version: number, bytes: Uint8Array): Promise<string> {
  const { home, attempt } = sealing;
  const path = `staging/${version}-${encodeHex(home.sha256(bytes))}`;
  await attempt(() => home.files.write(path, bytes, { type }));
  return path;
}

/** The batch that HEAD names, or undefined if it lies there no more. Halts if its bytes were altered. */
export async function readStaged(sealing: Sealing, path: string): Promise<Batch | undefined> {
  const { home, attempt } = sealing;
  const file = await attempt(() => home.files.read(path));
  if (!file) return undefined;
  if (!path.endsWith(`-${encodeHex(home.sha256(file.bytes))}`)) {
    throw new Halted('staging-altered', path);
  }
  return decodeBatch(file.bytes);
}

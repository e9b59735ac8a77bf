import { LogFormatError } from './logFormatError.ts';

/** The longest entry that a bundle's uint16 length can state, in bytes. */
export const MAX_ENTRY_LENGTH = 0xffff;

/** Entry bundle of C2SP tlog-tiles: each entry after its length as big-endian uint16. Throws `entry-too-long`. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((length, entry) => length + 2 + entry.length, 0));
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_LENGTH) {
      throw new LogFormatError('entry-too-long', `an entry of ${entry.length} bytes`);
    }
    view.setUint16(offset, entry.length);
    bytes.set(entry, offset + 2);
    offset += 2 + entry.length;
  }
  return bytes;
}

/** The `count` entries of a bundle, as views into its bytes. Throws `bad-bundle` unless they fill it exactly. */
export function decodeBundle(bytes: Uint8Array, count: number): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Uint8Array[] = [];
  let offset = 0;
  while (entries.length < count) {
    if (offset + 2 > bytes.length) throw new LogFormatError('bad-bundle', 'too few entries');
    const end = offset + 2 + view.getUint16(offset);
    if (end > bytes.length) throw new LogFormatError('bad-bundle', 'an entry is cut short');
    entries.push(bytes.subarray(offset + 2, end));
    offset = end;
  }
  if (offset !== bytes.length) throw new LogFormatError('bad-bundle', 'bytes after the last entry');
  return entries;
}

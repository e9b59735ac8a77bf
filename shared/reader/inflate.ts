import { Unzlib } from 'fflate';
import { concat } from '../log/bytes.ts';
import { PdfFormatError } from './pdfObjects.ts';

/** No piece of this length unpacks to more than 16 MiB: deflate shrinks by 1032 at most. */
const piece = 16_384;
const checksumLength = 4;

/** Unpacks RFC 1950. Throws PdfFormatError for what is damaged, and for more than `most` bytes. */
export function inflate(packed: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((part) => {
    length += part.length;
    parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length && length <= most; at += piece)
      stream.push(packed.subarray(at, at + piece), at + piece >= packed.length);
  } catch {
    throw new PdfFormatError('a stream cannot be unpacked');
  }
  const unpacked = concat(...parts);
  if (length > most || checksumIn(packed) !== adler32(unpacked))
    throw new PdfFormatError('a stream cannot be unpacked');
  return unpacked;
}

const checksumIn = (packed: Uint8Array): number =>
  packed.subarray(-checksumLength).reduce((sum, byte) => sum * 256 + byte, 0);

/** RFC 1950, section 9: the library leaves it unread. */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}

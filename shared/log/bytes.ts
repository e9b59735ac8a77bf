import { LogFormatError } from './logFormatError.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

/** Compares public values: stops at the first difference, so not for secrets. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** RFC 4648 §5 is not accepted: only the standard alphabet of §4 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Throws `bad-base64` for anything that `encodeBase64` would not have written (white space, loose bits, no padding). */
export function decodeBase64(text: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw new LogFormatError('bad-base64', 'not base64');
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  if (encodeBase64(bytes) !== text) throw new LogFormatError('bad-base64', 'not canonical base64');
  return bytes;
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function encodeHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += hexOf[byte];
  return text;
}

/** Lower case only, as it is written. Throws `bad-hex`. */
export function decodeHex(text: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new LogFormatError('bad-hex', 'not lower-case hex');
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
  );
}

/** Throws `bad-text` for a lone surrogate, which UTF-8 can't carry and TextEncoder would silently replace. */
export function encodeUtf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new LogFormatError('bad-text', 'text has a lone surrogate');
  return encoder.encode(text);
}

/** Bytes that `encodeUtf8` would make, without making them. Throws `bad-text` as it does. */
export function utf8Length(text: string): number {
  if (!text.isWellFormed()) throw new LogFormatError('bad-text', 'text has a lone surrogate');
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair counts two of the pair's four bytes.
    if (unit >= 0x80) length += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return length;
}

/** Throws `bad-text` for invalid UTF-8. A byte order mark is kept as a character, so that formats refuse it. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new LogFormatError('bad-text', 'not UTF-8');
  }
}

import { LogFormatError } from './logFormatError.ts';

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
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
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
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  if (encodeBase64(bytes) !== text) throw new LogFormatError('bad-base64', 'not canonical base64');
  return bytes;
}

export function encodeHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
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
  return new TextEncoder().encode(text);
}

/** Throws `bad-text` for invalid UTF-8. A byte order mark is kept as a character, so that formats refuse it. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new LogFormatError('bad-text', 'not UTF-8');
  }
}

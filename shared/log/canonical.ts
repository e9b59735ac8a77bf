import canonicalize from 'canonicalize';
import { decodeUtf8, encodeUtf8 } from './bytes.ts';
import { LogFormatError } from './logFormatError.ts';

/** Deepest nesting of arrays and objects that is written or read. */
export const MAX_DEPTH = 64;

/**
 * RFC 8785 form of plain JSON data.
 *
 * Refuses with `bad-json` what RFC 8785 leaves out or libraries quietly change: numbers that aren't safe
 * integers (amounts are decimal strings), lone surrogates, `undefined`, holes, dates, class instances,
 * cycles.
 */
export function canonical(value: unknown): string {
  checkJson(value, 0);
  const text = canonicalize(value);
  if (text === undefined) throw new LogFormatError('bad-json', 'no JSON value');
  return text;
}

/** UTF-8 bytes of `canonical(value)`: what is hashed and sealed. */
export function canonicalBytes(value: unknown): Uint8Array {
  return encodeUtf8(canonical(value));
}

/**
 * The value of a canonical text. Throws `bad-json` when it isn't JSON, and `not-canonical` when writing the
 * value again gives another text: other key order, white space, escapes, number forms, a key twice.
 */
export function parseCanonical(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new LogFormatError('bad-json', 'not JSON');
  }
  if (canonical(value) !== text) throw new LogFormatError('not-canonical', 'not RFC 8785 form');
  return value;
}

/** `parseCanonical` of UTF-8 bytes; invalid UTF-8 is `bad-text`. */
export function parseCanonicalBytes(bytes: Uint8Array): unknown {
  return parseCanonical(decodeUtf8(bytes));
}

function checkJson(value: unknown, depth: number): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') {
    checkString(value);
    return;
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) refuse('a number that is not a safe integer');
    return;
  }
  if (typeof value !== 'object') refuse(`a value of type ${typeof value}`);
  if (depth === MAX_DEPTH) refuse('nesting too deep');
  // Even a hidden one would be called by the library, and write something else than what is checked here.
  if ('toJSON' in value && typeof value.toJSON === 'function') refuse('an object with toJSON');
  if (Array.isArray(value)) {
    // By index: forEach and for-in skip holes.
    for (let at = 0; at < value.length; at++) checkJson(value[at], depth + 1);
    return;
  }
  if (!isPlain(value)) refuse('an object that is not plain data');
  for (const [key, member] of Object.entries(value)) {
    checkString(key);
    checkJson(member, depth + 1);
  }
}

function checkString(text: string): void {
  if (!text.isWellFormed()) refuse('a lone surrogate');
}

/** Its prototype is null or a root prototype, of this realm or another (tests and vm contexts have several). */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  const isRoot = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isRoot && Object.getOwnPropertySymbols(value).length === 0;
}

function refuse(what: string): never {
  throw new LogFormatError('bad-json', `canonical JSON can't hold ${what}`);
}

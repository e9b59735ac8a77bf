import type { Route } from '../../shared/contract/route.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { EdgeEvent } from './event.ts';

/** JSON bodies are small: the largest entry has 60,000 bytes. */
export const maxJsonBytes = 256 * 1024;
const maxJsonDepth = 20;
/** Names that would reach an object's prototype if a body were ever merged into one. */
const poisonous = new Set(['__proto__', 'constructor', 'prototype']);

export const mediaTypeOf = (event: EdgeEvent): string =>
  (event.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/**
 * The JSON value of the body. Throws `media-type-wrong`, `body-too-large`, `json-invalid` (also for invalid
 * UTF-8 and for nesting that nobody needs) and `body-invalid` for a poisonous name.
 */
export const jsonBody = (event: EdgeEvent): unknown => {
  if (mediaTypeOf(event) !== 'application/json') throw new Refusal('media-type-wrong');
  const value = parsed(textOf(bytesOf(event, maxJsonBytes)));
  checkTree(value, 0, '');
  return value;
};

/** Throws `media-type-wrong`, `body-too-large`. */
export const rawBody = (event: EdgeEvent, { types, max }: NonNullable<Route['bytes']>) => {
  const mediaType = mediaTypeOf(event);
  if (!types.includes(mediaType)) throw new Refusal('media-type-wrong');
  return { mediaType, bytes: bytesOf(event, max) };
};

const bytesOf = ({ body = '', isBase64Encoded }: EdgeEvent, max: number): Uint8Array => {
  // Neither encoding makes text shorter: what is too long as text is not worth decoding.
  if (body.length > (isBase64Encoded ? Math.ceil(max / 3) * 4 : max))
    throw new Refusal('body-too-large');
  if (!isBase64Encoded && !body.isWellFormed()) throw new Refusal('json-invalid');
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > max) throw new Refusal('body-too-large');
  return new Uint8Array(bytes);
};

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal('json-invalid');
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('json-invalid');
  }
};

const checkTree = (value: unknown, depth: number, pointer: string): void => {
  if (typeof value !== 'object' || value === null) return;
  if (depth === maxJsonDepth) throw new Refusal('json-invalid');
  for (const [name, member] of Object.entries(value)) {
    const at = `${pointer}/${name}`;
    if (poisonous.has(name))
      throw new Refusal('body-invalid', { fields: [{ pointer: at, code: 'unknown-field' }] });
    checkTree(member, depth + 1, at);
  }
};

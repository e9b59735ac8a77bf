import { Entry } from '../../contract/entry.ts';
import { decodeUtf8 } from '../../log/bytes.ts';
import { MAX_DEPTH, parseCanonical } from '../../log/canonical.ts';
import type { FindingName } from './findings.ts';

type Read = Entry | Extract<FindingName, 'entry-malformed' | 'entry-not-canonical'>;

/** The entry of a leaf, or what is wrong with the leaf. The same answer as the schema's own, many times faster. */
export const entryOfLeaf = (leaf: Uint8Array): Read => {
  let value: unknown;
  try {
    const text = decodeUtf8(leaf);
    value = JSON.parse(text);
    if (!isPlainlyCanonical(value, text)) parseCanonical(text);
  } catch {
    return value === undefined ? 'entry-malformed' : 'entry-not-canonical';
  }
  return isEntry(value) ? value : 'entry-malformed';
};

/**
 * Most leaves are told at once: written again they give the same text, and their keys are sorted. What
 * isn't told so (keys like numbers, escaped surrogates) is left to `parseCanonical`.
 */
const isPlainlyCanonical = (value: unknown, text: string): boolean =>
  !text.includes('\\ud') && JSON.stringify(value) === text && isSorted(value, 0);

const isSorted = (value: unknown, depth: number): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((each) => isSorted(each, depth + 1));
  const of = value as Record<string, unknown>;
  let last = '';
  for (const key in of) {
    if (key < last || !isSorted(of[key], depth + 1)) return false;
    last = key;
  }
  return true;
};

type Field = keyof Entry;
const shape = Entry.shape;
const fields = Object.keys(shape) as Field[];

/** `data` is any JSON object: what JSON.parse made needs no second look. */
const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that take few different values in a log: each is judged once. */
const repeating: ReadonlySet<Field> = new Set(['kind', 'period', 'by', 'dims', 'occurredOn']);
const known = new Map<string, boolean>();
const mostKnown = 20_000;

/** Fields that may be absent, and lists that may be empty: asked of the schema once. */
const mayBeAbsent = new Set(fields.filter((field) => shape[field].safeParse(undefined).success));
const mayBeEmpty = new Set(fields.filter((field) => shape[field].safeParse([]).success));

/** As `Entry.parse`, which also must leave the value as it is: a ledger writes no text that it would normalise. */
const isEntry = (value: unknown): value is Entry => {
  if (!isObject(value)) return false;
  const given = value as Record<string, unknown>;
  for (const name in given) if (!Object.hasOwn(shape, name)) return false;
  for (const field of fields) if (!isGiven(field, given[field])) return false;
  return true;
};

const isGiven = (field: Field, value: unknown): boolean => {
  if (value === undefined) return mayBeAbsent.has(field);
  if (Array.isArray(value) && value.length === 0) return mayBeEmpty.has(field);
  if (field === 'data') return isObject(value);
  return repeating.has(field) ? isKnownField(field, value) : isField(field, value);
};

const isKnownField = (field: Field, value: unknown): boolean => {
  const key = `${field} ${JSON.stringify(value)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const answer = isField(field, value);
  known.set(key, answer);
  return answer;
};

const isField = (field: Field, value: unknown): boolean => {
  const parsed = shape[field].safeParse(value);
  return parsed.success && isSame(parsed.data, value);
};

/** Keys in any order: a parsed value has the schema's, a leaf the canonical one. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!(a instanceof Object && b instanceof Object)) return false;
  const [ofA, ofB] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key in ofB) if (!isSame(ofA[key], ofB[key])) return false;
  return Object.keys(ofA).length === Object.keys(ofB).length;
};

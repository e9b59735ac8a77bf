import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Entry } from '../../shared/contract/entry.ts';
import { entryOfLeaf } from '../../shared/domain/audit/leaf.ts';
import { encodeUtf8 } from '../../shared/log/bytes.ts';
import { canonical, parseCanonical } from '../../shared/log/canonical.ts';
import { entryOf, verified } from '../simulation/entries.ts';

const leaf = (text: string) => entryOfLeaf(encodeUtf8(text));
const entry = verified('contribution-a', '5');

/** What the contract says of a text, without any shortcut. */
const slow = (text: string) => {
  try {
    parseCanonical(text);
  } catch {
    return 'entry-not-canonical';
  }
  const parsed = Entry.safeParse(JSON.parse(text));
  return parsed.success && canonical(parsed.data) === text ? parsed.data : 'entry-malformed';
};

describe('a leaf is read as the contract reads it', () => {
  test('an entry in its canonical form', () => {
    expect(leaf(canonical(entry))).toEqual(entry);
  });

  test.each([
    ['white space', JSON.stringify(entry, null, 1)],
    ['keys out of order', JSON.stringify(entry)],
    ['another way to write a number', canonical(entry).replace('"seq":2', '"seq":2e0')],
    ['a key that stands twice', canonical(entry).replace('"seq":2', '"seq":1,"seq":2')],
    ['an escaped lone surrogate', canonical(entry).replace('"data":{', '"data":{"a":"\\ud800",')],
    ['a number that is no safe integer', canonical(entry).replace('"data":{', '"data":{"a":1.5,')],
  ])('not with %s', (_, text) => {
    expect(JSON.parse(text)).toBeInstanceOf(Object);
    expect(leaf(text)).toBe('entry-not-canonical');
  });

  test.each([
    ['no entry at all', '[]'],
    ['a field that the contract does not name', canonical({ ...entry, more: 1 })],
    ['a missing field', canonical({ ...entry, nonce: null })],
    [
      'a text that a ledger would have normalised',
      canonical({ ...entry, dims: { partner: 'partner-۱' } }),
    ],
    [
      'a transfer of nothing',
      canonical({ ...entry, transfers: [{ from: 'a', to: 'b', commodity: 'IRR', amount: '0' }] }),
    ],
    ['data that is a list', canonical({ ...entry, data: [] })],
  ])('not %s', (_, text) => {
    expect(leaf(text)).toBe('entry-malformed');
  });

  test('keys like numbers are sorted as text, as RFC 8785 says', () => {
    const numbered = entryOf({ ...entry, data: { '9': 1, '10': 2 } });
    expect(leaf(canonical(numbered))).toEqual(numbered);
  });

  test('any single change of an entry is judged as by the schema itself', () => {
    const fields = Object.keys(entry) as (keyof Entry)[];
    const odd = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(...Object.values(entry)));
    const change = fc.record({ field: fc.constantFrom(...fields, 'other'), value: odd });
    fc.assert(
      fc.property(change, ({ field, value }) => {
        let text: string;
        try {
          text = canonical({ ...entry, [field]: value });
        } catch {
          return;
        }
        expect(leaf(text)).toEqual(slow(text));
      }),
      { numRuns: 500 },
    );
  });
});

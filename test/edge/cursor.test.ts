import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Caller } from '../../shared/domain/caller.ts';
import { type CursorPlace, openCursor, sealCursor } from '../../shared/domain/cursor.ts';

const homeWith = (key: string) => ({
  mac: async (bytes: Uint8Array) =>
    new Uint8Array(createHmac('sha256', key).update(bytes).digest()),
});
const home = homeWith('k');
const caller: Caller = {
  actor: 'a1',
  roles: ['partner'],
  as: 'partner',
  scope: 'own',
  partner: 'partner-a1',
};
const place: CursorPlace = { route: 'listContributions', caller, filter: { status: 'verified' } };
const invalid = { code: 'cursor-invalid' };

describe('a cursor', () => {
  test('leads back to its position, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 100 }), async (position) => {
        const cursor = await sealCursor(home, place, position);
        expect(cursor).toMatch(/^[A-Za-z0-9_-]{43,1000}$/);
        expect(await openCursor(home, place, cursor)).toBe(position);
      }),
      { numRuns: 200 },
    );
  });

  test.each<[string, CursorPlace]>([
    ['another list', { ...place, route: 'listSavings' }],
    ['another caller', { ...place, caller: { ...caller, actor: 'a2' } }],
    [
      'the same caller in another partner',
      { ...place, caller: { ...caller, partner: 'partner-b2' } },
    ],
    ['a wider scope', { ...place, caller: { ...caller, scope: 'all' } }],
    ['nobody in particular', { route: place.route, filter: { status: 'verified' } }],
    ['another filter', { ...place, filter: { status: 'refused' } }],
    ['a filter of another name', { ...place, filter: { region: 'verified' } }],
  ])('is refused for %s', async (_, other) => {
    const cursor = await sealCursor(home, place, 'p');
    await expect(openCursor(home, other, cursor)).rejects.toMatchObject(invalid);
  });

  test('does not mind a filter that is absent, nor in which order they are named', async () => {
    const filter = { status: 'verified', region: 'IR-23' };
    const cursor = await sealCursor(home, { ...place, filter }, 'p');
    const same = { region: 'IR-23', partner: undefined, status: 'verified' };
    expect(await openCursor(home, { ...place, filter: same }, cursor)).toBe('p');
  });

  test('is refused when any one of its characters is another', async () => {
    const cursor = await sealCursor(home, place, 'position');
    for (let at = 0; at < cursor.length; at++) {
      const other = cursor[at] === 'A' ? 'B' : 'A';
      const altered = cursor.slice(0, at) + other + cursor.slice(at + 1);
      await expect(openCursor(home, place, altered)).rejects.toMatchObject(invalid);
    }
  });

  test('is refused when it was made under another key, is cut, or is no cursor', async () => {
    const foreign = await sealCursor(homeWith('other'), place, 'p');
    const cursor = await sealCursor(home, place, 'p');
    const strange = [
      foreign,
      cursor.slice(0, -1),
      `${cursor}=`,
      '',
      'x',
      '%',
      'ن',
      'A'.repeat(1000),
    ];
    for (const text of strange)
      await expect(openCursor(home, place, text)).rejects.toMatchObject(invalid);
  });

  test('that would be longer than the contract takes is never made', async () => {
    expect((await sealCursor(home, place, 'x'.repeat(700))).length).toBeLessThanOrEqual(1000);
    await expect(sealCursor(home, place, 'x'.repeat(701))).rejects.toThrow(RangeError);
  });
});

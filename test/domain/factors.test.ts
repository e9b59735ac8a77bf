import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { getFactor, listFactors } from '../../shared/domain/factor/read.ts';
import { recordFactor } from '../../shared/domain/factor/recordFactor.ts';
import { type FactorState, inForce, versionInForce } from '../../shared/domain/factor/state.ts';
import { type Office, office, requestOf } from './office.ts';
import { tariff } from './papers.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const records = async (more: Partial<typeof tariff> = {}) =>
  (await here.does(here.people.registrar, recordFactor, { body: { ...tariff, ...more } })).id;
const factorOf = (factor: string) =>
  getFactor(here.home, requestOf(here.people.giver, 'getFactor', { params: { factor } }));

describe('a factor', () => {
  test('keeps every version with its source, and the entry that recorded it', async () => {
    const id = await records();
    await records({ value: '31000', year: '1406', from: '2027-03-21', checked: true });
    expect(await factorOf(id)).toMatchObject({
      id: 'factor-gas-industry',
      kind: 'tariff',
      basis: 'industry',
      versions: [
        { version: 1, entry: `${id}:1`, value: '24000', checked: false },
        { version: 2, entry: `${id}:2`, value: '31000', checked: true },
      ],
    });
  });

  test('is what was in force on the day that is asked about', async () => {
    const id = await records({ until: '2026-12-31' });
    await records({ value: '31000', from: '2026-09-23', until: '2027-03-20' });
    const factor = await factorOf(id);
    expect(versionInForce(factor, '2026-03-20')).toBeUndefined();
    expect(versionInForce(factor, '2026-03-21')?.value).toBe('24000');
    expect(versionInForce(factor, '2026-09-22')?.value).toBe('24000');
    expect(versionInForce(factor, '2026-09-23')?.value).toBe('31000');
    expect(versionInForce(factor, '2027-03-21')).toBeUndefined();
  });

  test('that was recorded wrongly is corrected by a version that takes its place', async () => {
    const id = await records();
    await records({ value: '25000', from: '2026-05-01' });
    await records({ value: '24500', corrects: 1 });
    const factor = await factorOf(id);
    expect(factor.versions[0]).toMatchObject({ value: '24000', correctedBy: 3 });
    expect(versionInForce(factor, '2026-04-01')?.value).toBe('24500');
    expect(versionInForce(factor, '2026-05-01')?.value).toBe('25000');
    // What began on a wrong day does not hold on that day any more.
    await records({ value: '25000', from: '2026-06-01', corrects: 2 });
    expect(versionInForce(await factorOf(id), '2026-05-15')?.value).toBe('24500');
    await expect(records({ corrects: 1 })).rejects.toMatchObject({
      fields: [{ pointer: '/corrects', code: 'duplicate' }],
    });
    await expect(records({ corrects: 9 })).rejects.toMatchObject({
      fields: [{ pointer: '/corrects', code: 'unknown' }],
    });
  });

  test('of a tariff names its basis, and no other factor has one', async () => {
    const { basis: _, ...without } = tariff;
    const needed = { fields: [{ pointer: '/basis', code: 'required' }] };
    const record = (body: object) => here.does(here.people.registrar, recordFactor, { body });
    await expect(record(without)).rejects.toMatchObject(needed);
    await expect(record({ ...tariff, kind: 'index' })).rejects.toMatchObject(needed);
    await record({ ...without, kind: 'index' });
  });

  test('never changes its unit, kind or basis', async () => {
    await records();
    await expect(
      records({ unit: { fa: 'ریال بر لیتر' }, basis: 'household' }),
    ).rejects.toMatchObject({
      fields: [
        { pointer: '/unit', code: 'not-allowed-value' },
        { pointer: '/basis', code: 'not-allowed-value' },
      ],
    });
  });

  test('does not end before it begins', async () => {
    await expect(records({ until: '2026-03-20' })).rejects.toMatchObject({
      fields: [{ pointer: '/until', code: 'before-start' }],
    });
  });

  test('is listed with others of its kind', async () => {
    await records();
    await records({ code: 'gas-household', basis: 'household', value: '900' });
    const { basis: _, ...net } = { ...tariff, code: 'gas-ncv', kind: 'net-calorific-value' };
    await here.does(here.people.registrar, recordFactor, { body: net });
    const list = async (query: object) =>
      (await listFactors(here.home, requestOf(here.people.giver, 'listFactors', { query }))).items;
    expect((await list({ kind: 'tariff' })).map(({ code }) => code)).toEqual([
      'gas-household',
      'gas-industry',
    ]);
    expect(await list({})).toHaveLength(3);
  });
});

describe('of several factors', () => {
  test('only that of the wanted basis counts', async () => {
    const factors = [
      await factorOf(await records()),
      await factorOf(await records({ code: 'gas-household', basis: 'household', value: '900' })),
    ];
    const wanted = { kind: 'tariff', of: 'natural-gas' } as const;
    const on = '2026-06-10';
    expect(inForce(factors, { ...wanted, basis: 'household' }, on)?.version.value).toBe('900');
    expect(inForce(factors, { ...wanted, basis: 'exchange' }, on)).toBeUndefined();
    expect(inForce(factors, wanted, on)).toBeUndefined();
  });

  const days = fc
    .integer({ min: 1, max: 28 })
    .map((day) => `2026-06-${String(day).padStart(2, '0')}`);
  const version = fc.record({ from: days, length: fc.integer({ min: 0, max: 9 }) });

  test('the one in force holds on the day, and none that holds began later', () => {
    fc.assert(
      fc.property(fc.array(version, { maxLength: 8 }), days, (spans, day) => {
        const versions = spans.map(({ from, length }, index) => ({
          ...{ from, version: index + 1, entry: `factor-x:${index + 1}`, value: '1' },
          until: `${from.slice(0, 8)}${String(Math.min(28, Number(from.slice(8)) + length)).padStart(2, '0')}`,
          ...{ source: 'x', year: '1405', checked: true },
        })) satisfies FactorState['versions'];
        const holding = versions.filter(({ from, until }) => from <= day && day <= until);
        const found = versionInForce({ versions }, day);
        expect(found === undefined).toBe(holding.length === 0);
        for (const each of holding) expect((found?.from ?? '') >= each.from).toBe(true);
        if (found) expect(holding).toContain(found);
      }),
    );
  });
});

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { defineItem } from '../../shared/domain/office/commands.ts';
import { defineProgrammes } from '../../shared/domain/programme/defineProgrammes.ts';
import { getProgrammes } from '../../shared/domain/programme/read.ts';
import { builtIn, carriedThrough, continued } from '../../shared/domain/programme/tree.ts';
import { programmes } from '../../shared/domain/programmes.ts';
import { historyOf, type Office, office, requestOf } from './office.ts';
import { catalogue, wheelchairs } from './papers.ts';
import { issued, reported, submitted, verified } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
type Definition = BodyInput<'defineProgrammes'>;
const tree: Definition['tree'] = [
  { code: 'inclusion', name: { fa: 'دربرگیری نمونه', en: 'Sample inclusion' } },
  { code: 'mobility', name: { fa: 'تحرک نمونه', en: 'Sample mobility' }, under: 'inclusion' },
];
const defined: Definition = { tree, mappedFrom: [{ from: 'disability-support', to: 'mobility' }] };
const define = (more: Partial<Definition> = {}, year = '1405') =>
  here.does(here.people.registrar, defineProgrammes, {
    params: { year },
    body: { ...defined, ...more },
  });
const of = (year: string) =>
  getProgrammes(here.home, requestOf(here.people.giver, 'getProgrammes', { params: { year } }));

describe('the programmes of a Jalali year', () => {
  test('are the built-in ones until the office has defined its own', async () => {
    expect(await of('1405')).toEqual({ year: '1405', tree: programmes, mappedFrom: [] });
    await define();
    expect(await of('1405')).toEqual({ ...defined, year: '1405', entry: 'programmes-1405:1' });
    expect((await of('1406')).tree).toEqual(programmes);
  });

  test('of 1398 were four plans, which those of 1399 continue', async () => {
    const { tree: plans } = await of('1398');
    expect(plans.map(({ name }) => name.fa)).toEqual([
      'مشارکت‌های اجتماعی',
      'کارآفرینی و توانمندسازی',
      'پیشگیری از آسیب‌های اجتماعی',
      'کاهش آسیب و بازتوانی',
    ]);
    const later = ['1399', '1400', '1405'].map(builtIn);
    expect(carriedThrough(later, 'rehabilitation')).toBe('harm-reduction');
    for (const { code } of plans)
      expect(programmes.map((each) => each.code)).toContain(carriedThrough(later, code));
  });

  test('are a tree, in which what holds others stands before them', async () => {
    await expect(define({ tree: [...tree].reverse() })).rejects.toMatchObject({
      fields: [{ pointer: '/tree/0/under', code: 'unknown' }],
    });
    const twice = { tree: [...tree, { code: 'inclusion', name: { fa: 'دوباره' } }] };
    await expect(define(twice)).rejects.toMatchObject({
      fields: [{ pointer: '/tree/2/code', code: 'duplicate' }],
    });
  });

  test('map each programme of the year before at most once, onto one of their own', async () => {
    const wrong = define({
      mappedFrom: [
        { from: 'housing', to: 'mobility' },
        { from: 'housing', to: 'housing' },
        { from: 'never-was', to: 'mobility' },
      ],
    });
    await expect(wrong).rejects.toMatchObject({
      fields: [
        { pointer: '/mappedFrom/1/from', code: 'duplicate' },
        { pointer: '/mappedFrom/1/to', code: 'unknown' },
        { pointer: '/mappedFrom/2/from', code: 'unknown' },
      ],
    });
    await define();
    await define({ mappedFrom: [{ from: 'mobility', to: 'mobility' }] }, '1406');
  });

  test('keep every code when they are defined again, because figures stand under it', async () => {
    await define();
    await expect(define({ tree: tree.slice(0, 1), mappedFrom: [] })).rejects.toMatchObject({
      fields: [{ pointer: '/tree', code: 'required' }],
    });
    await define({ tree: [...tree, { code: 'work', name: { fa: 'کار نمونه' } }] });
  });
});

describe('a gift is counted', () => {
  test('under the programme that continues its item’s in the year it was given', async () => {
    const before = await submitted(here, [wheelchairs('1')]);
    await define();
    const after = await verified(here, [wheelchairs('3')]);
    const lastYear = await submitted(here, [wheelchairs('1')], { occurredOn: '2026-03-20' });
    const programmeOf = async (id: string) => (await historyOf(here.home, id))[0]?.dims.programme;
    expect(await programmeOf(before)).toBe('disability-support');
    expect(await programmeOf(after)).toBe('mobility');
    expect(await programmeOf(lastYear)).toBe('disability-support');
    const report = await reported(here);
    expect(report.public.programmes).toMatchObject([{ id: 'mobility', name: tree[1]?.name }]);
    const certificate = await issued(here, after);
    const [entry] = (await historyOf(here.home, certificate)).slice(-1);
    expect(entry?.data).toMatchObject({ lines: [{ programme: tree[1]?.name }] });
  });

  test('under its own programme where nothing continues it', () => {
    expect(continued({ tree, mappedFrom: [] }, 'housing')).toBe('housing');
  });

  test('and new items are of the year’s programmes', async () => {
    await define();
    const item = (code: string, programme: string) =>
      here.does(here.people.registrar, defineItem, { body: { ...catalogue[1], code, programme } });
    await item('cane', 'mobility');
    await expect(item('crutch', 'disability-support')).rejects.toMatchObject({
      fields: [{ pointer: '/programme', code: 'unknown' }],
    });
  });
});

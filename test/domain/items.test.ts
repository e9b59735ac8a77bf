import { beforeEach, describe, expect, test } from '@jest/globals';
import { EvidenceKind } from '../../shared/contract/catalogue.ts';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { amendItem } from '../../shared/domain/catalogue/amendItem.ts';
import { evidenceKinds } from '../../shared/domain/catalogue/evidenceKinds.ts';
import { impactOf } from '../../shared/domain/catalogue/impact.ts';
import { submitContribution } from '../../shared/domain/contribution/submit.ts';
import { recordFactor } from '../../shared/domain/factor/recordFactor.ts';
import { defineItem } from '../../shared/domain/office/commands.ts';
import { getItem } from '../../shared/domain/office/read.ts';
import { type Office, office, requestOf } from './office.ts';
import { catalogue, gift, tariff, wheelchairs } from './papers.ts';
import { reported, submitted, verified } from './steps.ts';
import { evidenceOf } from './uploads.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
type Amendment = BodyInput<'amendItem'>;
const amendment: Amendment = {
  name: { fa: 'ویلچر سبک', en: 'Light wheelchair' },
  durability: 'lasting',
  programme: 'disability-support',
  reason: 'نام دقیق‌تر',
};
const amend = (more: Partial<Amendment> = {}) =>
  here.does(here.people.registrar, amendItem, {
    params: { item: 'item-wheelchair' },
    body: { ...amendment, ...more },
  });
const item = () =>
  getItem(
    here.home,
    requestOf(here.people.giver, 'getItem', { params: { item: 'item-wheelchair' } }),
  );

describe('an item', () => {
  test('is described anew by a new version; unit and form stay', async () => {
    const before = await item();
    await amend();
    expect(await item()).toEqual({ ...before, name: amendment.name, version: 2 });
    for (const fixed of [{ unit: { fa: 'جفت' } }, { form: 'cash' }, { serialNumbers: true }])
      expect(() =>
        requestOf(here.people.registrar, 'amendItem', {
          params: { item: 'item-wheelchair' },
          body: { ...amendment, ...fixed },
        }),
      ).toThrow();
  });

  test('is called in a report what it was called when that quarter was closed', async () => {
    await verified(here, [wheelchairs('3')]);
    const before = await reported(here);
    await amend();
    const after = await reported(here);
    expect(before.public.items[0]?.name.en).toBe('wheelchair');
    expect(after.public.items[0]).toMatchObject({ name: amendment.name, unit: { en: 'piece' } });
  });

  test('that was retired takes no gift any more, until it is brought back', async () => {
    await amend({ retired: true });
    await expect(submitted(here, [wheelchairs('1')])).rejects.toMatchObject({
      fields: [{ pointer: '/lines/0/item', code: 'unknown' }],
    });
    await amend({ retired: false });
    await submitted(here, [wheelchairs('1')]);
  });

  test('names a programme and a factor that are known', async () => {
    const formula = { of: 'quantity', times: '1', unit: { fa: 'نفر' }, basis: 'نمونه' } as const;
    const wrong = amend({
      programme: 'unknown-programme',
      impactFormula: { ...formula, factor: 'factor-unknown' },
      evidenceRequired: ['letter', 'letter'],
    });
    await expect(wrong).rejects.toMatchObject({
      fields: [
        { pointer: '/programme', code: 'unknown' },
        { pointer: '/evidenceRequired/1', code: 'duplicate' },
        { pointer: '/impactFormula/factor', code: 'unknown' },
      ],
    });
    await here.does(here.people.registrar, recordFactor, { body: tariff });
    await amend({ impactFormula: { ...formula, factor: 'factor-gas-industry' } });
  });
});

describe('the evidence that an item needs', () => {
  test('has a name for each kind, in both languages', () => {
    expect(Object.keys(evidenceKinds).sort()).toEqual([...EvidenceKind.options].sort());
  });

  test('is there when its gift is submitted, as far as it can be there by then', async () => {
    await amend({ evidenceRequired: ['invoice', 'delivery-photo'] });
    const { does, people } = here;
    const bare = does(people.giver, submitContribution, { body: gift([wheelchairs('1')]) });
    await expect(bare).rejects.toMatchObject({
      fields: [
        { pointer: '/lines/0/invoice', code: 'required' },
        { pointer: '/evidence', code: 'required' },
      ],
    });
    const invoice = { number: '۱۲', date: '2026-06-01', issuer: '10380284790' };
    await does(people.giver, submitContribution, {
      body: gift([wheelchairs('1', { invoice })], {
        evidence: [await evidenceOf(here, people.giver)],
      }),
    });
    await amend({ evidenceRequired: ['delivery-photo'] });
    await submitted(here, [wheelchairs('1')]);
  });
});

describe('the impact of an item', () => {
  const formula = { of: 'quantity', times: '0.5', unit: { fa: 'تن' }, basis: 'نمونه' } as const;
  const version = {
    ...{ version: 2, entry: 'factor-x:2', value: '0.333', source: 'x', year: '1405' },
    ...{ from: '2026-03-21', checked: true },
  };

  test('is quantity × times, and × the factor where the formula names one', () => {
    expect(impactOf(formula, '3', undefined)).toEqual({
      ...{ amount: '1.5', unit: formula.unit, basis: formula.basis },
    });
    const withFactor = { ...formula, factor: 'factor-x' };
    expect(impactOf(withFactor, '3', version)).toMatchObject({
      amount: '0.499',
      factor: 'factor-x:2',
    });
  });

  test('is unknown, not zero, while its factor is not in force', () => {
    expect(impactOf({ ...formula, factor: 'factor-x' }, '3', undefined)).toBeUndefined();
  });
});

test('an item of a programme that the year does not know can not be defined', async () => {
  const body = { ...catalogue[1], code: 'cane', programme: 'rehabilitation' };
  await expect(here.does(here.people.registrar, defineItem, { body })).rejects.toMatchObject({
    fields: [{ pointer: '/programme', code: 'unknown' }],
  });
});

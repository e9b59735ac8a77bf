import { beforeEach, describe, expect, test } from '@jest/globals';
import { approveHold } from '../../shared/domain/contribution/hold.ts';
import { getContribution } from '../../shared/domain/contribution/read.ts';
import { verifyContribution } from '../../shared/domain/contribution/verify.ts';
import { itemId } from '../../shared/domain/office/state.ts';
import { setPriceRange } from '../../shared/domain/priceBook/setPriceRange.ts';
import { held } from './lifeSteps.ts';
import { historyOf, type Office, office, type Person, requestOf } from './office.ts';
import { wheelchairs } from './papers.ts';
import { issued, reported, submitted, verify } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});

const lines = [wheelchairs('3')];
/** Three wheelchairs were valued at a million rial. */
const range = async (low: string, high: string, until = '2026-09-01') => {
  await here.does(here.people.registrar, setPriceRange, {
    params: { item: itemId('wheelchair') },
    body: { low, high, from: '2026-03-21', until, source: 'بازار', evidence: [] },
  });
};
const outside = () => range('1', '333333');
const verifyAll = (contribution: string, note: string | undefined = 'بالاتر از بازار') =>
  here.does(here.people.verifier, verifyContribution, {
    params: { contribution },
    body: {
      lines: [{ quantity: '3', basis: 'cost-to-company' }],
      ...(note !== '' && { note }),
    },
  });
const approve = (contribution: string, by: Person = here.people.third) =>
  here.does(by, approveHold, { params: { contribution }, body: { reason: 'بازار دیده شد' } });
const open = (contribution: string) =>
  getContribution(
    here.home,
    requestOf(here.people.auditor, 'getContribution', { params: { contribution } }),
  );

describe('a value outside the price book', () => {
  test('is held with the verifier’s reason, and moves nothing', async () => {
    const id = await submitted(here, lines);
    await outside();
    await verifyAll(id);
    expect(await open(id)).toMatchObject({
      status: 'held',
      held: { reason: 'بالاتر از بازار', outside: [0] },
    });
    expect((await historyOf(here.home, id)).at(-1)?.transfers).toEqual([]);
    const { full } = await reported(here);
    expect(full.items).toMatchObject([{ verified: '0', claimedUnverified: '3' }]);
  });

  test('is not held without a reason', async () => {
    const id = await submitted(here, lines);
    await outside();
    await expect(verifyAll(id, '')).rejects.toMatchObject({
      fields: [{ pointer: '/note', code: 'required' }],
    });
  });

  test('takes effect as it was decided, once a second officer lets it stand', async () => {
    const id = await submitted(here, lines);
    await outside();
    await verifyAll(id);
    await approve(id);
    const entry = (await historyOf(here.home, id)).at(-1);
    expect(entry).toMatchObject({
      kind: 'contribution-verified',
      by: { actor: 'officer-c' },
      causes: [`${id}:1`, `${id}:2`],
      data: {
        verifiedBy: 'officer-b',
        hold: { entry: `${id}:2`, reason: 'بازار دیده شد' },
        lines: [{ verified: '3', price: { verdict: 'outside' } }],
      },
    });
    expect(await open(id)).toMatchObject({ status: 'verified' });
  });

  test('can still be verified anew, by an officer who decides otherwise', async () => {
    const id = await submitted(here, lines);
    await outside();
    await verifyAll(id);
    await range('1', '333334');
    await verify(here, id, lines, { by: here.people.third });
    expect(await open(id)).not.toHaveProperty('held');
    await expect(approve(id)).rejects.toMatchObject({ code: 'status-wrong' });
  });
});

describe('the second officer', () => {
  test('is neither the submitter nor the verifier', async () => {
    const id = await held(here, lines);
    const turncoat: Person = { ...here.people.giver, roles: ['officer'] };
    for (const by of [here.people.verifier, turncoat])
      await expect(approve(id, by)).rejects.toMatchObject({ code: 'same-person' });
    await approve(id);
  });

  test('did not verify: one of two officers can still issue the certificate', async () => {
    const id = await held(here, lines);
    await approve(id, here.people.registrar);
    await issued(here, id);
  });

  test('is asked for by an officer in doubt as well', async () => {
    expect(await open(await held(here, lines))).toMatchObject({ held: { outside: [] } });
  });
});

describe('a price book', () => {
  test.each([
    ['expired', '2026-06-08', '333333'],
    ['within', '2026-06-09', '333334'],
  ])('whose range is %s holds nothing', async (verdict, until, high) => {
    const id = await submitted(here, lines);
    await range('1', high, until);
    await verifyAll(id, '');
    expect(await open(id)).toMatchObject({ status: 'verified', lines: [{ price: { verdict } }] });
  });

  test('lets a value pass that an official invoice proves, within the tolerance', async () => {
    const invoice = { issuer: '99900000117', number: 'F-1', date: '2026-06-01' };
    const proved = await submitted(here, [wheelchairs('3', { invoice })]);
    await range('1', '304000');
    await verifyAll(proved, '');
    expect(await open(proved)).toMatchObject({
      status: 'verified',
      lines: [{ price: { verdict: 'within-tolerance' } }],
    });
    const bare = await submitted(here, lines);
    await verifyAll(bare);
    expect(await open(bare)).toMatchObject({ status: 'held' });
  });

  test('that says nothing leaves no trace', async () => {
    const id = await submitted(here, lines);
    await verifyAll(id, '');
    expect((await open(id)).lines[0]).not.toHaveProperty('price');
  });
});

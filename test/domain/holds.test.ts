import { beforeEach, describe, expect, test } from '@jest/globals';
import type { PriceCheck } from '../../shared/contract/contributions.ts';
import { approveHold, holdApproval } from '../../shared/domain/contribution/hold.ts';
import type { PriceBook } from '../../shared/domain/contribution/prices.ts';
import { getContribution } from '../../shared/domain/contribution/read.ts';
import { verification } from '../../shared/domain/contribution/verify.ts';
import { itemId } from '../../shared/domain/office/state.ts';
import { held } from './lifeSteps.ts';
import { historyOf, type Office, office, type Person, requestOf } from './office.ts';
import { wheelchairs } from './papers.ts';
import { issued, reported, submitted, verify } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});

/** A book that says the same of every value. */
const book = (verdict: PriceCheck['verdict']): PriceBook => ({
  reads: (item) => [itemId(item)],
  check: () => ({
    verdict,
    range: { low: '1', high: '2', validUntil: '2026-09-01' },
  }),
});
const lines = [wheelchairs('3')];
const verifyBy = (
  priceBook: PriceBook,
  contribution: string,
  note: string | undefined = 'بالاتر از بازار',
) =>
  here.does(here.people.verifier, verification(priceBook), {
    params: { contribution },
    body: {
      lines: [{ quantity: '3', basis: 'cost-to-company' }],
      ...(note !== undefined && { note }),
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
    await verifyBy(book('outside'), id);
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
    const bare = here.does(here.people.verifier, verification(book('outside')), {
      params: { contribution: id },
      body: { lines: [{ quantity: '3', basis: 'cost-to-company' }] },
    });
    await expect(bare).rejects.toMatchObject({ fields: [{ pointer: '/note', code: 'required' }] });
  });

  test('takes effect as it was decided, once a second officer lets it stand', async () => {
    const id = await submitted(here, lines);
    await verifyBy(book('outside'), id);
    await here.does(here.people.third, holdApproval(book('outside')), {
      params: { contribution: id },
      body: { reason: 'بازار دیده شد' },
    });
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
    await verifyBy(book('outside'), id);
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
  test.each([['expired'], ['within']] as const)(
    'whose range is %s holds nothing',
    async (verdict) => {
      const id = await submitted(here, lines);
      await verifyBy(book(verdict), id, undefined);
      expect(await open(id)).toMatchObject({ status: 'verified', lines: [{ price: { verdict } }] });
    },
  );

  test('that says nothing leaves no trace', async () => {
    const id = await submitted(here, lines);
    await verifyBy(book('none'), id);
    expect((await open(id)).lines[0]).not.toHaveProperty('price');
  });
});

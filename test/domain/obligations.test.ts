import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { amendObligation, registerObligation } from '../../shared/domain/obligation/commands.ts';
import { getObligation, listObligations } from '../../shared/domain/obligation/read.ts';
import { applyObligation, dueOf } from '../../shared/domain/obligation/state.ts';
import { configureOffice } from '../../shared/domain/office/commands.ts';
import { registerPartner } from '../../shared/domain/partner/registerPartner.ts';
import { foldSnapshot } from '../../shared/domain/totals.ts';
import { historyOf, type Office, office, type Person, requestOf } from './office.ts';
import { fundedWheelchairs, letterhead, obligation, person, rial, wheelchairs } from './papers.ts';
import { openFund, reported, submitted, verified, verify } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
type Registration = Partial<BodyInput<'registerObligation'>>;
const register = async (more: Registration = {}, partner = here.company) =>
  (await here.does(here.people.registrar, registerObligation, { body: obligation(partner, more) }))
    .id;
const amend = (id: string, terms: object, by: Person = here.people.verifier) =>
  here.does(by, amendObligation, {
    params: { obligation: id },
    body: {
      ...{ reason: 'اظهارنامهٔ اصلاحی', letter: { number: '۲۳', date: '2026-05-01' } },
      ...{ evidence: [], ...terms },
    },
  });
const of = (id: string, who: Person = here.people.auditor) =>
  getObligation(here.home, requestOf(who, 'getObligation', { params: { obligation: id } }));
const list = async (who: Person, query: object = {}) =>
  (await listObligations(here.home, requestOf(who, 'listObligations', { query }))).items;
/** Cells of obligations from an own fold of the log. */
const cells = async () => {
  await here.seal();
  const log = await here.log();
  const at = { origin: 'office', period: '1405-Q1', size: log.length };
  const { totals } = foldSnapshot(at, log, here.home.sha256);
  return Object.fromEntries(
    totals
      .filter(({ cell }) => cell.startsWith('obligation-') && cell.endsWith('|all'))
      .map(({ cell, sum }) => [cell.split('|', 1)[0], sum]),
  );
};

describe('an obligation', () => {
  test('is a share of the declared base, due at the end of its year', async () => {
    const id = await register();
    expect(await of(id)).toMatchObject({
      ...{ status: 'open', partner: here.company, year: '1405', base: '200000000' },
      ...{ percent: '1.25', due: '2500000', fulfilled: '0', remaining: '2500000' },
      ...{ dueOn: '2027-03-20', entry: `${id}:1` },
    });
    expect(await cells()).toEqual({ 'obligation-due': '2500000' });
  });

  test('takes the share that the office has set, and has none where it has set none', async () => {
    const { percent: _, ...without } = obligation(here.company);
    const bare = () => here.does(here.people.registrar, registerObligation, { body: without });
    await expect(bare()).rejects.toMatchObject({
      fields: [{ pointer: '/percent', code: 'required' }],
    });
    const rules = { obligationPercent: '0.5' };
    await here.does(here.people.admin, configureOffice, { body: { ...letterhead, rules } });
    expect(await of((await bare()).id)).toMatchObject({ percent: '0.5', due: '1000000' });
  });

  test('is rounded down to whole rial', () => {
    expect(dueOf('999', '0.1')).toBe('0');
    expect(dueOf('1999', '0.1')).toBe('1');
    expect(dueOf('7', '100')).toBe('7');
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        fc.integer({ min: 0, max: 100_000 }),
        (base, p) => {
          const percent = String(p / 1000);
          const due = BigInt(dueOf(String(base), percent));
          expect(due * 100_000n <= base * BigInt(p)).toBe(true);
          expect((due + 1n) * 100_000n > base * BigInt(p)).toBe(true);
        },
      ),
    );
  });

  test('stands once for each legal basis of an enterprise and year', async () => {
    await register();
    await expect(register({ base: '5000' })).rejects.toMatchObject({
      code: 'claimed-elsewhere',
      fields: [{ pointer: '/basis/letter/number', code: 'duplicate' }],
    });
    await register({ year: '1406' });
    await register({}, here.union);
  });

  test('is of a body that is known, with something due, on a paper of a day that has come', async () => {
    const letter = { number: '۱', date: '2026-06-11' };
    const wrong = register({ base: '10', basis: { ...obligation('').basis, letter } });
    await expect(wrong).rejects.toMatchObject({
      fields: [
        { pointer: '/basis/letter/date', code: 'in-future' },
        { pointer: '/base', code: 'too-short' },
      ],
    });
    const { id: somebody } = await here.does(here.people.registrar, registerPartner, {
      body: person,
    });
    await expect(register({}, somebody)).rejects.toMatchObject({
      fields: [{ pointer: '/partner', code: 'unknown' }],
    });
  });

  test('is known to the enterprise itself and to the office, not to another partner', async () => {
    const id = await register();
    const other = await register({}, here.union);
    expect((await of(id, here.people.giver)).id).toBe(id);
    await expect(of(id, here.people.unionist)).rejects.toMatchObject({ code: 'not-found' });
    expect((await list(here.people.giver)).map((each) => each.id)).toEqual([id]);
    expect((await list(here.people.auditor)).map((each) => each.id).sort()).toEqual(
      [id, other].sort(),
    );
    expect(await list(here.people.auditor, { partner: here.union })).toMatchObject([{ id: other }]);
    expect(await list(here.people.auditor, { year: '1404' })).toEqual([]);
  });

  test('is overdue once its day has passed with something remaining', async () => {
    const id = await register({ dueOn: '2026-06-10' });
    expect((await of(id)).status).toBe('open');
    here.at('2026-06-11T08:00:00.000Z');
    expect((await of(id)).status).toBe('overdue');
  });
});

describe('a contribution under an obligation', () => {
  test('fulfils it when it is verified, up to what remains; the rest is voluntary', async () => {
    const id = await register();
    const first = await verified(here, [wheelchairs('1')], { obligation: id });
    expect(await of(id)).toMatchObject({ fulfilled: '1000000', remaining: '1500000' });
    const lines = [wheelchairs('1'), wheelchairs('2')];
    const second = await verified(here, lines, { obligation: id });
    expect(await of(id)).toMatchObject({
      ...{ fulfilled: '2500000', remaining: '0', status: 'fulfilled' },
    });
    expect((await historyOf(here.home, second))[1]).toMatchObject({
      dims: { obligation: id },
      causes: [`${second}:1`, `${id}:1`],
      touches: [{ aggregate: id }],
      data: { lines: [{ obliged: { amount: '1000000' } }, { obliged: { amount: '500000' } }] },
    });
    expect((await historyOf(here.home, first))[0]?.data).toMatchObject({ obligation: id });
    expect(await cells()).toEqual({
      'obligation-due': '2500000',
      'obligation-fulfilled': '2500000',
    });
    await expect(submitted(here, lines, { obligation: id })).rejects.toMatchObject({
      fields: [{ pointer: '/obligation', code: 'more-than-left' }],
    });
  });

  test('counts by what was verified, not by what was claimed', async () => {
    const id = await register();
    const given = await submitted(here, [wheelchairs('4')], { obligation: id });
    expect(await of(id)).toMatchObject({ fulfilled: '0' });
    await verify(here, given, [wheelchairs('1')]);
    expect(await of(id)).toMatchObject({ fulfilled: '250000' });
  });

  test('counts at cost to the company only, and never what a fund has paid', async () => {
    const id = await register();
    const fair = wheelchairs('1', { values: { 'fair-market': rial('900000') } });
    const uncosted = { fields: [{ pointer: '/obligation', code: 'basis-missing' }] };
    await expect(submitted(here, [fair], { obligation: id })).rejects.toMatchObject(uncosted);
    const funded = [fundedWheelchairs('1', await openFund(here), '100')];
    await expect(submitted(here, funded, { obligation: id })).rejects.toMatchObject(uncosted);
    const both = wheelchairs('1', {
      values: { 'cost-to-company': rial('1000000'), 'fair-market': rial('900000') },
    });
    await verified(here, [...funded, both], { obligation: id });
    expect(await of(id)).toMatchObject({ fulfilled: '1000000' });
    const unknown = wheelchairs('1', { values: { 'cost-to-company': { is: 'unknown' } } });
    await verified(here, [unknown], { obligation: id });
    expect(await of(id)).toMatchObject({ fulfilled: '1000000' });
  });

  test('is the giver’s own, and not from before the obligation’s year', async () => {
    const other = await register({}, here.union);
    await expect(submitted(here, [wheelchairs('1')], { obligation: other })).rejects.toMatchObject({
      fields: [{ pointer: '/obligation', code: 'not-a-party' }],
    });
    const own = { obligation: await register(), occurredOn: '2026-03-20' };
    await expect(submitted(here, [wheelchairs('1')], own)).rejects.toMatchObject({
      fields: [{ pointer: '/occurredOn', code: 'before-start' }],
    });
    const none = { obligation: 'obligation-unknown' };
    await expect(submitted(here, [wheelchairs('1')], none)).rejects.toMatchObject({
      fields: [{ pointer: '/obligation', code: 'unknown' }],
    });
  });

  test('does not fulfil the same rial twice when two are verified at once', async () => {
    const id = await register();
    const given = await Promise.all(
      [1, 2, 3, 4].map(() => submitted(here, [wheelchairs('1')], { obligation: id })),
    );
    await Promise.all(given.map((each) => verify(here, each, [wheelchairs('1')])));
    expect(await of(id)).toMatchObject({ fulfilled: '2500000', remaining: '0' });
    expect(await cells()).toMatchObject({ 'obligation-fulfilled': '2500000' });
  });

  test('is a gift like others in the report; one without obligation is voluntary', async () => {
    const id = await register();
    await verified(here, [wheelchairs('2')], { obligation: id });
    await verified(here, [wheelchairs('3')]);
    const { full } = await reported(here);
    const sumOf = (cut: string) =>
      full.cells?.find(({ cell }) => cell === `verified|item/wheelchair|${cut}`)?.sum;
    expect([sumOf('all'), sumOf(`obligation=${id}`)]).toEqual(['5', '2']);
  });

  test('gives back what it fulfilled when its transfers are reversed', async () => {
    const id = await register();
    const given = await verified(here, [wheelchairs('1')], { obligation: id });
    const [, verification] = await historyOf(here.home, given);
    const [registration] = await historyOf(here.home, id);
    if (verification === undefined || registration === undefined) throw new Error('no entries');
    const swapped = verification.transfers.map(({ from, to, ...rest }) => ({
      ...{ ...rest, from: to, to: from },
    }));
    const due = applyObligation(undefined, registration, id);
    const fulfilled = applyObligation(due, verification, id);
    const back = applyObligation(fulfilled, { ...verification, transfers: swapped }, id);
    expect([due, fulfilled, back].map((state) => state.fulfilled)).toEqual(['0', '1000000', '0']);
  });
});

describe('an amendment of an obligation', () => {
  test('makes more or less due, by another officer than who registered it', async () => {
    const id = await register();
    await expect(amend(id, { base: '1000' }, here.people.registrar)).rejects.toMatchObject({
      code: 'same-person',
    });
    await amend(id, { base: '400000000' });
    expect(await of(id)).toMatchObject({ due: '5000000', entry: `${id}:2` });
    await amend(id, { percent: '0.25', dueOn: '2026-09-01' });
    expect(await of(id)).toMatchObject({ base: '400000000', due: '1000000', dueOn: '2026-09-01' });
    expect(await cells()).toEqual({ 'obligation-due': '5000000', 'obligation-reduced': '4000000' });
  });

  test('never makes less due than has been fulfilled', async () => {
    const id = await register();
    await verified(here, [wheelchairs('1')], { obligation: id });
    await expect(amend(id, { base: '79999999' })).rejects.toMatchObject({
      fields: [{ pointer: '/base', code: 'not-allowed-value' }],
    });
    await amend(id, { base: '80000000' });
    expect(await of(id)).toMatchObject({ remaining: '0', status: 'fulfilled' });
  });
});

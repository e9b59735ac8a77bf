import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { balances } from '../../shared/domain/audit/balances.ts';
import { deltasOf } from '../../shared/domain/cells.ts';
import { sum, thousandths } from '../../shared/domain/decimal.ts';
import { amendMou } from '../../shared/domain/mou/amendMou.ts';
import { targetOf } from '../../shared/domain/mou/burnDown.ts';
import { endMou } from '../../shared/domain/mou/endMou.ts';
import { getMou, listMous } from '../../shared/domain/mou/read.ts';
import { registerMou } from '../../shared/domain/mou/registerMou.ts';
import { correct, propose } from './lifeSteps.ts';
import { historyOf, type Office, office, requestOf } from './office.ts';
import { amendment, clause, housing, memorandum } from './papers.ts';
import { reported, submitted, verified, verify } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});

const sign = async (
  clauses = [clause('first', '40'), clause('second', '80', { due: '2027-09-22' })],
  more: Partial<BodyInput<'registerMou'>> = {},
) =>
  (
    await here.does(here.people.registrar, registerMou, {
      body: memorandum(here.union, clauses, more),
    })
  ).id;
const amend = (mou: string, more: Partial<BodyInput<'amendMou'>>) =>
  here.does(here.people.registrar, amendMou, { params: { mou }, body: amendment(more) });
const end = (mou: string, more: Partial<BodyInput<'endMou'>> = {}) =>
  here.does(here.people.registrar, endMou, {
    params: { mou },
    body: { how: 'cancelled', reason: 'توافق', letter: paper, evidence: [], ...more },
  });
const paper = { number: '۱۴۰۵/۱۳۰', date: '2026-06-09' };
const open = (mou: string) =>
  getMou(here.home, requestOf(here.people.auditor, 'getMou', { params: { mou } }));
const fulfil = (quantity: string, mou: string, name = 'first') =>
  verified(here, [housing(quantity, { fulfils: { mou, clause: name } })], {
    by: here.people.unionist,
    region: 'IR-23.tehran',
  });
const row = async (period = '1405-Q1') => (await reported(here, period)).public.mous[0]?.items[0];
const wrong = (pointer: string, code: string) => ({
  code: 'rule-broken',
  fields: [{ pointer, code }],
});

describe('the parties of a memorandum', () => {
  test('are registered partners, and bodies that are known by name only', async () => {
    const otherParties = [
      { is: 'partner' as const, partner: here.gasCompany },
      {
        is: 'named' as const,
        name: { fa: 'لشکر نمونه', en: 'Sample Division' },
        type: 'military-body' as const,
      },
    ];
    const mou = await sign(undefined, { otherParties });
    expect((await open(mou)).otherParties).toEqual(otherParties);
  });

  test('are known, and each is named once', async () => {
    const unknown = sign(undefined, { otherParties: [{ is: 'partner', partner: 'partner-x' }] });
    await expect(unknown).rejects.toMatchObject(wrong('/otherParties/0/partner', 'unknown'));
    const itself = sign(undefined, { otherParties: [{ is: 'partner', partner: here.union }] });
    await expect(itself).rejects.toMatchObject(wrong('/otherParties/0/partner', 'duplicate'));
  });
});

describe('a milestone of a clause', () => {
  const milestones = [
    { by: '2026-06-09', percent: '10' },
    { by: '2026-07-20', quantity: '30' },
  ];

  test('is a part of the pledge or a quantity, and shows what it is short of', async () => {
    const mou = await sign([clause('first', '40', { milestones })]);
    await fulfil('3', mou);
    expect((await open(mou)).clauses[0]?.milestones).toEqual([
      { by: '2026-06-09', target: '4', reached: false, missing: '1', overdue: true },
      { by: '2026-07-20', target: '30', reached: false, missing: '27', overdue: false },
    ]);
    expect(await open(mou)).toMatchObject({ asOf: '2026-06-10', overdue: true });
    await fulfil('1', mou);
    expect((await open(mou)).clauses[0]?.milestones[0]).toMatchObject({
      reached: true,
      missing: '0',
      overdue: false,
    });
    expect(await open(mou)).toMatchObject({ overdue: false });
  });

  test('of a part that does not come out even asks for the next thousandth', () => {
    expect(targetOf('1', { by: '2026-07-20', percent: '33' })).toBe(330n);
    expect(targetOf('0.01', { by: '2026-07-20', percent: '33' })).toBe(4n);
  });

  test('stands in order, before the due day, and asks for no more than is pledged', async () => {
    const signed = sign([
      clause('first', '40', {
        milestones: [
          { by: '2026-07-20', percent: '50' },
          { by: '2026-07-19', quantity: '20' },
          { by: '2026-09-23', quantity: '41' },
        ],
      }),
    ]);
    await expect(signed).rejects.toMatchObject({
      fields: [
        { pointer: '/clauses/0/milestones/1/by', code: 'not-in-order' },
        { pointer: '/clauses/0/milestones/1', code: 'not-in-order' },
        { pointer: '/clauses/0/milestones/2/by', code: 'after-end' },
        { pointer: '/clauses/0/milestones/2', code: 'more-than-left' },
      ],
    });
  });
});

describe('an amendment', () => {
  test('raises one clause, lowers another, adds a third, and moves just the difference', async () => {
    const mou = await sign();
    const { entry } = await amend(mou, {
      changes: [
        { clause: 'first', quantity: '50' },
        { clause: 'second', quantity: '60', due: '2028-01-01' },
      ],
      added: [clause('third', '5')],
    });
    const { transfers } = (await historyOf(here.home, mou)).find(({ id }) => id === entry) ?? {};
    expect(transfers?.map(({ from, to, amount }) => [from, to, amount])).toEqual([
      [`pledged/${here.union}`, `mou/${mou}/first`, '10'],
      [`mou/${mou}/second`, `released/${here.union}`, '20'],
      [`pledged/${here.union}`, `mou/${mou}/third`, '5'],
    ]);
    const { clauses, amendments } = await open(mou);
    expect(clauses.map((each) => [each.clause, each.pledged, each.left, each.due])).toEqual([
      ['first', '50', '50', '2026-09-22'],
      ['second', '60', '60', '2028-01-01'],
      ['third', '5', '5', '2026-09-22'],
    ]);
    expect(amendments).toMatchObject([{ letter: amendment().letter }]);
  });

  test('keeps what is fulfilled, and never goes below it', async () => {
    const mou = await sign();
    await fulfil('10', mou);
    const below = amend(mou, { changes: [{ clause: 'first', quantity: '9' }] });
    await expect(below).rejects.toMatchObject(wrong('/changes/0/quantity', 'below-fulfilled'));
    await amend(mou, { changes: [{ clause: 'first', quantity: '10' }] });
    expect((await open(mou)).clauses[0]).toMatchObject({
      pledged: '10',
      fulfilled: '10',
      left: '0',
    });
  });

  test('that lowers a pledge is no fulfilment in the report', async () => {
    const mou = await sign();
    await fulfil('10', mou);
    await amend(mou, { changes: [{ clause: 'second', quantity: '60' }] });
    expect(await row()).toMatchObject({
      pledged: '120',
      fulfilled: '10',
      released: '20',
      left: '90',
    });
  });

  test('moves a due day: what was overdue is not any more', async () => {
    const mou = await sign([clause('first', '40', { due: '2026-06-08' })]);
    expect((await open(mou)).clauses[0]).toMatchObject({ overdue: true });
    await amend(mou, { changes: [{ clause: 'first', due: '2026-09-01' }] });
    expect((await open(mou)).clauses[0]).toMatchObject({ overdue: false });
    expect(await row()).toMatchObject({ overdue: '0', nextDue: '2026-09-01' });
  });

  test('names clauses that are there once, adds ones that are not, and changes something', async () => {
    const mou = await sign();
    await expect(amend(mou, {})).rejects.toMatchObject(wrong('/changes', 'required'));
    const both = amend(mou, {
      changes: [
        { clause: 'tenth', quantity: '1' },
        { clause: 'first', quantity: '1' },
        { clause: 'first', quantity: '2' },
      ],
      added: [clause('second', '1')],
    });
    await expect(both).rejects.toMatchObject({
      fields: [
        { pointer: '/changes/0/clause', code: 'unknown' },
        { pointer: '/changes/2/clause', code: 'duplicate' },
        { pointer: '/added/0/clause', code: 'duplicate' },
      ],
    });
  });

  test('rests on a paper of its own', async () => {
    const mou = await sign();
    const same = amend(mou, { letter: memorandum('', []).letter, added: [clause('third', '1')] });
    await expect(same).rejects.toMatchObject({
      fields: expect.arrayContaining([{ pointer: '/letter/number', code: 'duplicate' }]),
    });
    const letter = { number: '۱۴۰۵/۹۱', date: '2026-06-09' };
    await sign(undefined, { letter });
    await expect(amend(mou, { letter, added: [clause('third', '1')] })).rejects.toMatchObject({
      code: 'claimed-elsewhere',
      fields: [{ pointer: '/letter/number', code: 'duplicate' }],
    });
  });
});

describe('the end of a memorandum', () => {
  test('lets go what is not fulfilled: released, not fulfilled, and given by nobody', async () => {
    const mou = await sign();
    await fulfil('10', mou);
    await end(mou);
    const { status, clauses } = await open(mou);
    expect(status).toBe('cancelled');
    expect(clauses[0]).toMatchObject({ fulfilled: '10', released: '30', left: '0' });
    const { public: report } = await reported(here);
    expect(report.mous[0]?.items[0]).toMatchObject({
      pledged: '120',
      fulfilled: '10',
      released: '110',
      left: '0',
      overdue: '0',
    });
    expect(report.mous[0]?.items[0]).not.toHaveProperty('nextDue');
    expect(report.items[0]).toMatchObject({ verified: '10' });
  });

  test('is completed when all is fulfilled', async () => {
    const mou = await sign([clause('first', '5')]);
    await expect(end(mou, { how: 'completed' })).rejects.toMatchObject(wrong('/how', 'still-open'));
    await fulfil('5', mou);
    await end(mou, { how: 'completed' });
    expect(await open(mou)).toMatchObject({ status: 'completed', overdue: false });
  });

  test('is expired when every due day has passed, and cancelled by a paper', async () => {
    const mou = await sign([clause('first', '5', { due: '2026-06-10' })]);
    await expect(end(mou, { how: 'expired' })).rejects.toMatchObject(wrong('/how', 'still-open'));
    const { letter: _, ...without } = { how: 'cancelled' as const, letter: paper };
    const unwritten = here.does(here.people.registrar, endMou, {
      params: { mou },
      body: { ...without, reason: 'توافق', evidence: [] },
    });
    await expect(unwritten).rejects.toMatchObject(wrong('/letter', 'required'));
    here.at('2026-06-11T08:00:00.000Z');
    await end(mou, { how: 'expired' });
    expect(await open(mou)).toMatchObject({ status: 'expired', overdue: false });
  });

  test('is final: nothing is amended, ended or fulfilled after it', async () => {
    const mou = await sign();
    const line = housing('3', { fulfils: { mou, clause: 'first' } });
    const claimed = await submitted(here, [line], {
      by: here.people.unionist,
      region: 'IR-23.tehran',
    });
    await end(mou);
    await expect(amend(mou, { added: [clause('third', '1')] })).rejects.toMatchObject({
      code: 'status-wrong',
    });
    await expect(end(mou)).rejects.toMatchObject({ code: 'status-wrong' });
    await expect(fulfil('1', mou)).rejects.toMatchObject(wrong('/lines/0/fulfils/mou', 'ended'));
    // What was claimed before is a gift all the same, beyond a pledge that is none any more.
    await verify(here, claimed, [line]);
    expect((await open(mou)).clauses[0]).toMatchObject({ fulfilled: '0', left: '0' });
  });

  test('comes again for what a correction takes back of it', async () => {
    const mou = await sign([clause('first', '5')]);
    const line = housing('5', { fulfils: { mou, clause: 'first' } });
    const by = { by: here.people.unionist, region: 'IR-23.tehran' };
    const id = await verified(here, [line], by);
    await end(mou, { how: 'completed' });
    await propose(here, id);
    await correct(here, id);
    expect((await open(mou)).clauses[0]).toMatchObject({ fulfilled: '0', left: '5' });
    await end(mou);
    expect((await open(mou)).clauses[0]).toMatchObject({ released: '5', left: '0' });
    await expect(end(mou)).rejects.toMatchObject({ code: 'status-wrong' });
  });

  test('leaves it in the lists, after the active ones', async () => {
    const first = await sign();
    const second = await sign(undefined, { letter: { number: '۹۱', date: '2026-05-05' } });
    await end(first);
    const { items } = await listMous(here.home, requestOf(here.people.auditor, 'listMous', {}));
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      [second, 'active'],
      [first, 'cancelled'],
    ]);
  });
});

test('whatever is pledged, fulfilled, amended and ended, pledges balance and are never gifts', async () => {
  const step = fc.record({
    what: fc.constantFrom('fulfil', 'amend', 'amend', 'end'),
    amount: fc.integer({ min: 1, max: 60 }),
  });
  const raised = [
    { what: 'amend', amount: 41 },
    { what: 'fulfil', amount: 31 },
    { what: 'fulfil', amount: 10 },
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      here = await office();
      const mou = await sign();
      let given = 0;
      for (const [index, { what, amount }] of steps.entries()) {
        if (what === 'fulfil') {
          const done = await fulfil(String(amount), mou).catch(() => undefined);
          if (done !== undefined) given += amount;
        }
        const letter = { number: `ن/${index}`, date: '2026-06-09' };
        const changes = [{ clause: 'first', quantity: String(amount) }];
        if (what === 'amend') await amend(mou, { letter, changes }).catch(() => undefined);
        if (what === 'end') await end(mou).catch(() => undefined);
      }
      await here.seal();
      const log = await here.log();
      const found: string[] = [];
      const book = balances((kind, text) => found.push(`${kind} ${text}`));
      log.forEach((entry, index) => {
        book.add(entry, index);
      });
      const classes = book.close();
      expect(found).toEqual([]);
      const total = (flow: string) =>
        log
          .flatMap(deltasOf)
          .filter(({ cell }) => cell === `${flow}|item/housing-unit|all`)
          .reduce((before, { amount }) => before + amount, 0n);
      const { clauses } = await open(mou);
      expect(total('pledged') - total('fulfilled') - total('released')).toBe(
        sum(clauses.map(({ left }) => left)),
      );
      expect(classes.find(({ of }) => of === 'mou')?.amount ?? '0').toBe(
        String(sum(clauses.map(({ left }) => left)) / 1000n),
      );
      expect(total('verified')).toBe(thousandths(String(given)));
      here.home.close();
    }),
    // What fulfils more than was pledged at first stands in the log after the amendment that raised it.
    { numRuns: 12, examples: [[raised]] },
  );
}, 60_000);

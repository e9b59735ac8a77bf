import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { balances } from '../../shared/domain/audit/balances.ts';
import { getCertificate } from '../../shared/domain/certificate/read.ts';
import { sum, thousandths } from '../../shared/domain/decimal.ts';
import { getSaving } from '../../shared/domain/saving/read.ts';
import { approveSpending, refuseSpending, spendFund } from '../../shared/domain/saving/spending.ts';
import { type Office, office, type Person, requestOf } from './office.ts';
import { fundedWheelchairs, spending } from './papers.ts';
import {
  appointOfficers,
  close,
  issued,
  openFund,
  reported,
  submitted,
  verified,
} from './steps.ts';
import { evidenceOf } from './uploads.ts';

let here: Office;
let fund: string;
beforeEach(async () => {
  here = await office();
  fund = await openFund(here, {
    uses: [
      { use: 'wheelchairs', amount: '600' },
      { use: 'prizes', amount: '100' },
      { use: 'carried-over', amount: '300' },
    ],
  });
});

const another = () => openFund(here, { from: '1403-01', until: '1403-03' });
const open = (saving: string) =>
  getSaving(here.home, requestOf(here.people.auditor, 'getSaving', { params: { saving } }));
const propose = async (
  more: Partial<BodyInput<'spendFund'>>,
  { by = here.people.registrar, from = fund }: { by?: Person; from?: string } = {},
) => {
  await here.does(by, spendFund, { params: { saving: from }, body: spending(more) });
  return String((await open(from)).spendings.length);
};
const approve = (
  number: string,
  { by = here.people.verifier, from = fund }: { by?: Person; from?: string } = {},
) => here.does(by, approveSpending, { params: { saving: from, spending: number }, body: {} });
const carry = async (into: string, amount: string, from = fund) =>
  approve(await propose({ amount, target: toFund(into) }, { from }), { from });
const toFund = (saving: string) => ({ is: 'fund', saving, use: 'wheelchairs' }) as const;
const prize = async (amount = '40') => ({
  use: 'prizes' as const,
  amount,
  target: {
    is: 'payment' as const,
    to: 'برندگان قرعه‌کشی نمونه',
    document: { number: 'پ/۱', date: '2026-06-08' },
  },
  evidence: [await evidenceOf(here, here.people.registrar)],
});
const wrong = (pointer: string, code: string) => ({
  code: 'rule-broken',
  fields: [{ pointer, code }],
});

describe('a spending of a fund', () => {
  test('moves nothing before another person approves it', async () => {
    const number = await propose(await prize());
    expect(await open(fund)).toMatchObject({ residual: '1000' });
    await expect(approve(number, { by: here.people.registrar })).rejects.toMatchObject({
      code: 'same-person',
    });
    await approve(number);
    expect(await open(fund)).toMatchObject({
      residual: '960',
      uses: [
        { use: 'prizes', granted: '100', spent: '40', left: '60' },
        { use: 'wheelchairs', left: '600' },
        { use: 'carried-over', left: '300' },
      ],
      spendings: [{ spending: 1, status: 'approved', amount: '40' }],
    });
    await expect(approve(number)).rejects.toMatchObject({ code: 'status-wrong' });
  });

  test('that is refused stays in the list and takes nothing', async () => {
    const number = await propose(await prize());
    await here.does(here.people.verifier, refuseSpending, {
      params: { saving: fund, spending: number },
      body: { reason: 'بی‌سند' },
    });
    expect(await open(fund)).toMatchObject({
      residual: '1000',
      spendings: [{ status: 'refused' }],
    });
    await expect(approve(number)).rejects.toMatchObject({ code: 'status-wrong' });
  });

  test('takes no more than is left of its use, when it is proposed and when it is approved', async () => {
    await expect(propose(await prize('101'))).rejects.toMatchObject({
      code: 'balance-exceeded',
      fields: [{ pointer: '/amount', code: 'more-than-left' }],
    });
    const numbers = [await propose(await prize('60')), await propose(await prize('60'))];
    const outcomes = await Promise.allSettled(
      numbers.map((number, index) =>
        approve(number, { by: index ? here.people.third : here.people.verifier }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await open(fund)).toMatchObject({ residual: '940' });
  });

  test('to somebody outside has a document and evidence', async () => {
    await expect(propose({ ...(await prize()), evidence: [] })).rejects.toMatchObject(
      wrong('/evidence', 'required'),
    );
  });

  test('that is carried over goes to another fund, and only that does', async () => {
    const into = await another();
    await expect(propose({ ...(await prize()), use: 'carried-over' })).rejects.toMatchObject(
      wrong('/target/is', 'not-allowed-value'),
    );
    await expect(propose({ use: 'prizes', target: toFund(into) })).rejects.toMatchObject(
      wrong('/target/is', 'not-allowed-value'),
    );
    await expect(propose({ target: toFund(fund) })).rejects.toMatchObject(
      wrong('/target/saving', 'not-allowed-value'),
    );
    await expect(propose({ target: toFund('saving-x') })).rejects.toMatchObject(
      wrong('/target/saving', 'unknown'),
    );
  });

  test('belongs to the quarter of its day, and needs a restatement once that is closed', async () => {
    await appointOfficers(here);
    const number = await propose(await prize());
    here.at('2026-07-10T08:00:00.000Z');
    await close(here, '1405-Q1', { interim: false });
    await expect(approve(number)).rejects.toMatchObject({ code: 'quarter-closed' });
    await here.does(here.people.verifier, approveSpending, {
      params: { saving: fund, spending: number },
      body: { restates: { reason: 'سند دیر رسید', approvedBy: 'officer-c' } },
    });
    expect(await open(fund)).toMatchObject({ residual: '960' });
  });
});

describe('money carried over', () => {
  test('leaves one fund, arrives in the other, and pays there', async () => {
    const into = await another();
    await carry(into, '300');
    expect(await open(fund)).toMatchObject({ residual: '700' });
    expect(await open(into)).toMatchObject({ received: '300', residual: '1300' });
    await verified(here, [fundedWheelchairs('1', into, '1000')]);
    expect(await open(into)).toMatchObject({ residual: '300' });
  });

  test('is drawn only from the fund that it came into', async () => {
    const line = fundedWheelchairs('1', fund, '10');
    const claimed = submitted(here, [
      { ...line, paidFrom: { saving: fund, use: 'carried-over', amount: '10' } },
    ]);
    await expect(claimed).rejects.toMatchObject(
      wrong('/lines/0/paidFrom/use', 'not-allowed-value'),
    );
  });

  test('balances on both rows of the report, also over the turn of a quarter', async () => {
    const into = await another();
    await carry(into, '120');
    await approve(await propose(await prize()));
    const rows = (await reported(here)).public.conservation;
    const rowOf = (saving: string, of = rows) => of.find((each) => each.saving === saving);
    expect(rowOf(fund)).toMatchObject({
      fund: '1000',
      spent: '160',
      carriedOver: '120',
      residual: '840',
    });
    expect(rowOf(into)).toMatchObject({
      fund: '1120',
      received: '120',
      spent: '0',
      residual: '1120',
    });
    here.at('2026-07-10T08:00:00.000Z');
    const later = (await reported(here, '1405-Q2')).public.conservation;
    expect(rowOf(fund, later)).toMatchObject({ spentBefore: '160', spent: '0', residual: '840' });
  });

  test('stands on the certificate in the fund that paid', async () => {
    const into = await another();
    await carry(into, '300');
    const certificate = await issued(
      here,
      await verified(here, [fundedWheelchairs('1', into, '900')]),
    );
    const { content } = await getCertificate(
      here.home,
      requestOf(here.people.auditor, 'getCertificate', { params: { certificate } }),
    );
    expect(content.conservation).toMatchObject([
      { fund: '1300', spentHere: '900', residual: '400' },
    ]);
  });
});

test('whatever is spent and carried over, every fund balances at every place of the log', async () => {
  const step = fc.record({
    what: fc.constantFrom('carry', 'carryBack', 'wheelchairs', 'prize'),
    amount: fc.integer({ min: 1, max: 400 }),
  });
  // What pays more than was set aside stands in the log after the money that came over.
  const carried = [
    { what: 'carry', amount: 200 },
    { what: 'carry', amount: 100 },
    { what: 'wheelchairs', amount: 1000 },
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      here = await office();
      fund = await openFund(here, {
        uses: [
          { use: 'prizes', amount: '700' },
          { use: 'carried-over', amount: '300' },
        ],
      });
      const into = await another();
      for (const { what, amount } of steps) {
        const rial = String(amount);
        const tried = {
          carry: () => carry(into, rial),
          carryBack: () => carry(fund, rial, into),
          wheelchairs: () => verified(here, [fundedWheelchairs('1', into, rial)]),
          prize: async () => approve(await propose(await prize(rial))),
        }[what as 'carry']();
        await tried.catch((error: { code?: string }) => expect(error.code).toBeDefined());
      }
      await here.seal();
      const found: string[] = [];
      const book = balances((kind, text) => found.push(`${kind} ${text}`));
      (await here.log()).forEach((entry, index) => {
        book.add(entry, index);
      });
      const classes = book.close();
      expect(found).toEqual([]);
      const funds = [await open(fund), await open(into)];
      const left = sum(funds.map(({ residual }) => residual));
      const held = classes.find(({ of }) => of === 'fund')?.amount ?? '0';
      expect(thousandths(held)).toBe(left);
      const { public: report } = await reported(here);
      expect(sum(report.conservation.map(({ residual }) => residual))).toBe(left);
      here.home.close();
    }),
    { numRuns: 10, examples: [[carried]] },
  );
}, 60_000);

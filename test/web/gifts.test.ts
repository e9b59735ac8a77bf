import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Contribution, Submission } from '../../shared/contract/contributions.ts';
import type { Item } from '../../shared/contract/office.ts';
import { stationsOf } from '../../web/src/partner/contribution/stations.ts';
import {
  emptyGift,
  emptyLine,
  type Gift,
  giftOf,
  type LineWords,
  submissionOf,
} from '../../web/src/partner/gift/gift.ts';
import { giftRules } from '../../web/src/partner/gift/rules.ts';
import { byBasis, byItem } from '../../web/src/partner/standing.ts';

const item = (form: Item['form'], more: Partial<Item> = {}): Item => ({
  ...{ code: `item-${form}`, name: { fa: form }, unit: { fa: 'دستگاه' }, wholeUnits: true, form },
  ...{ durability: 'lasting', programme: 'livelihood', serialNumbers: false },
  ...more,
});
const forms = ['goods', 'service', 'volunteer-time', 'premises', 'voucher', 'cash'] as const;
const heater: Item = { ...item('goods'), code: 'heater', serialNumbers: true };
const catalogue = new Map([...forms.map((form) => item(form)), heater].map((of) => [of.code, of]));

const line = (form: Item['form'], more: Partial<LineWords> = {}): LineWords => ({
  ...{ ...emptyLine, item: `item-${form}`, quantity: '8' },
  ...(form === 'voucher' && { faceValue: '5000000' }),
  ...(form === 'cash' && { paymentReference: '14050901-7', paymentDate: '2026-11-20' }),
  ...(form === 'premises' && {
    ...{ quantity: '', area: '120', from: '2026-11-01', until: '2026-11-04' },
    ...{ days: '4', hoursPerDay: '2' },
  }),
  ...more,
});
const gift = (...lines: LineWords[]): Gift => ({
  ...emptyGift,
  ...{ occurredOn: '2026-11-20', region: 'IR-23.tehran.06', targetGroup: 'young-couples', lines },
});

describe('the words of a gift', () => {
  test.each(forms)(
    'of the form %s are what the contract asks for, whatever else was typed',
    (form) => {
      const other = {
        hourlyCost: '9',
        faceValue: '9',
        paymentReference: 'x',
        area: '9',
        cost: '7',
      };
      const body = submissionOf(
        gift(line(form), { ...line(form), ...other, ...line(form) }),
        catalogue,
      );
      expect(Submission.safeParse(body).error?.issues ?? []).toEqual([]);
    },
  );

  test('name as missing what was left empty, and never send an empty text', () => {
    const paths = (of: Gift) => [
      ...(Submission.safeParse(submissionOf(of, catalogue)).error?.issues ?? []).map(({ path }) =>
        path.join('/'),
      ),
      ...giftRules(of, catalogue).map(({ pointer }) => pointer.slice(1)),
    ];
    expect(paths({ ...emptyGift, lines: [{ ...emptyLine, item: 'item-voucher' }] })).toEqual([
      ...['occurredOn', 'region', 'targetGroup', 'lines/0/quantity', 'lines/0/faceValue'],
    ]);
    expect(paths({ ...emptyGift, lines: [{ ...emptyLine, item: 'item-premises' }] })).toContain(
      'lines/0/premises/area',
    );
  });

  test('an unknown cost is unknown and never zero', () => {
    const values = (cost: string) =>
      (submissionOf(gift(line('goods', { cost })), catalogue) as Submission).lines[0]?.values;
    expect(values('')).toEqual({ 'cost-to-company': { is: 'unknown' } });
    expect(values('0')).toEqual({
      'cost-to-company': { is: 'amount', amount: '0', currency: 'IRR' },
    });
  });

  test('what a fund pays has no value of its own', () => {
    const paid = line('goods', { fund: 'saving-1/wheelchairs', drawn: '100', cost: '5' });
    const body = submissionOf(gift(paid), catalogue) as Submission;
    expect(body.lines[0]).not.toHaveProperty('values');
    expect(body.lines[0]?.paidFrom).toEqual({
      ...{ saving: 'saving-1', use: 'wheelchairs', amount: '100' },
    });
  });

  test('come back from what was sent, to be corrected, without what the office derived', () => {
    const amount = fc.nat().map((n) => String(n));
    const words = fc
      .record({
        form: fc.constantFrom(...forms),
        quantity: fc.integer({ min: 1, max: 9_999 }).map(String),
        cost: amount,
        market: fc.option(amount, { nil: '' }),
        note: fc.constantFrom('', 'یادداشت'),
        clause: fc.constantFrom('', 'mou-1/clause-1'),
        managementCost: fc.option(amount, { nil: '' }),
      })
      .map(({ form, quantity, cost, market, clause, ...of }) => ({
        ...gift(
          line(form, {
            clause,
            ...(form !== 'premises' && { quantity }),
            ...(['goods', 'service', 'premises'].includes(form) && { cost, market }),
            ...(form === 'voucher' && { cost }),
          }),
        ),
        ...of,
      }));
    fc.assert(
      fc.property(words, (before) => {
        const sent = submissionOf(before, catalogue) as Submission;
        const after = giftOf(sent, catalogue);
        expect(submissionOf(after, catalogue)).toEqual(sent);
      }),
      { numRuns: 200 },
    );
    const cash = submissionOf(gift(line('cash')), catalogue) as Submission;
    const derived = { 'cost-to-company': { is: 'amount', amount: '8', currency: 'IRR' } } as const;
    const kept = { ...cash, lines: cash.lines.map((each) => ({ ...each, values: derived })) };
    expect(submissionOf(giftOf(kept, catalogue), catalogue)).toEqual(cash);
  });

  test('are judged by the catalogue before they are sent', () => {
    const wrong = (of: LineWords) => giftRules(gift(of), catalogue).map(({ pointer }) => pointer);
    expect(wrong(line('goods', { quantity: '1.5' }))).toEqual(['/lines/0/quantity']);
    const two = { item: 'heater', quantity: '2' };
    expect(wrong(line('goods', { ...two, serials: 'H-100' }))).toEqual(['/lines/0/serials']);
    expect(wrong(line('goods', { ...two, serials: 'H-100 h-100' }))).toEqual(['/lines/0/serials']);
    expect(wrong(line('goods', { ...two, serials: 'H-100\nH-101' }))).toEqual([]);
    expect(wrong(line('goods', { invoiceIssuer: '99900000118' }))).toEqual([
      '/lines/0/invoice/issuer',
    ]);
    expect(wrong(line('premises', { until: '2026-10-01' }))).toEqual(['/lines/0/premises/until']);
    expect(wrong(line('premises', { hoursPerDay: '25' }))).toEqual([
      '/lines/0/premises/hoursPerDay',
    ]);
  });
});

const given = (more: Partial<Contribution>): Contribution => ({
  ...{ id: 'contribution-1', version: 1, status: 'verified', partner: 'partner-1' },
  ...{ region: 'IR-23.tehran.06', targetGroup: 'young-couples', programme: 'livelihood' },
  ...{ durability: 'lasting', occurredOn: '2026-11-20', submittedAt: '2026-11-20T20:45:00.000Z' },
  ...{ lines: [], deliveries: [], evidence: [], entries: [] },
  ...more,
});
const wheelchairs = (claimed: string, more: Partial<Contribution['lines'][number]> = {}) => ({
  ...{ item: 'wheelchair', claimed, delivered: '0', discrepancy: '0', ...more },
});

describe('what became of gifts', () => {
  test('is counted by item; every piece given is in just one place', () => {
    const all = [
      given({ lines: [wheelchairs('15', { verified: '12', delivered: '8', discrepancy: '1' })] }),
      given({ status: 'submitted', lines: [wheelchairs('4')] }),
      given({ status: 'withdrawn', lines: [wheelchairs('99')] }),
      given({ status: 'refused', lines: [wheelchairs('99')] }),
    ];
    expect(byItem(all).get('wheelchair')).toEqual({
      ...{ given: 19_000n, verified: 12_000n, delivered: 8_000n, onTheWay: 3_000n },
      ...{ missing: 1_000n, waiting: 4_000n, notTaken: 3_000n },
    });
  });

  test('is worth what was accepted, each basis by itself, with what is unknown beside', () => {
    const amount = (rials: string) => ({ is: 'amount', amount: rials, currency: 'IRR' }) as const;
    const cost = { basis: 'cost-to-company' } as const;
    const all = [
      given({ lines: [wheelchairs('1', { ...cost, accepted: amount('5') })] }),
      given({ lines: [wheelchairs('1', { ...cost, accepted: amount('6') })] }),
      given({ lines: [wheelchairs('1', { ...cost, accepted: { is: 'unknown' } })] }),
      given({ lines: [wheelchairs('1', { basis: 'fair-market', accepted: amount('7') })] }),
    ];
    expect([...byBasis(all)]).toEqual([
      ['cost-to-company', { rials: '11', unknown: 1, notValued: 0 }],
      ['fair-market', { rials: '7', unknown: 0, notValued: 0 }],
    ]);
  });

  test('is told by stations: of the day in Tehran, and where it ended if it was not accepted', () => {
    const states = (of: Contribution) => stationsOf(of).map(({ state }) => state);
    const logged = given({ status: 'submitted', lines: [wheelchairs('2')] });
    expect(stationsOf(logged)[0]).toEqual({ name: 'logged', state: 'done', day: '2026-11-21' });
    expect(states(logged)).toEqual(['done', 'now', 'next', 'next', 'next', 'next']);
    expect(states(given({ status: 'refused', lines: [wheelchairs('2')] }))).toEqual([
      ...['done', 'done', 'stopped', 'next', 'next', 'next'],
    ]);
    const part = wheelchairs('2', { verified: '2', delivered: '1' });
    expect(states(given({ lines: [part] }))).toEqual([
      ...['done', 'done', 'done', 'done', 'now', 'next'],
    ]);
    const whole = wheelchairs('2', { verified: '2', delivered: '1', discrepancy: '1' });
    expect(states(given({ lines: [whole], certificate: 'certificate-1' }))).toEqual([
      ...['done', 'done', 'done', 'done', 'done', 'done'],
    ]);
  });
});

import { beforeEach, describe, expect, test } from '@jest/globals';
import { Submission } from '../../shared/contract/contributions.ts';
import { getCertificate } from '../../shared/domain/certificate/read.ts';
import { getContribution } from '../../shared/domain/contribution/read.ts';
import { refuseContribution } from '../../shared/domain/contribution/refuse.ts';
import { registerLetter } from '../../shared/domain/contribution/submit.ts';
import { verifyContribution } from '../../shared/domain/contribution/verify.ts';
import { historyOf, type Office, office, type Person, requestOf } from './office.ts';
import { gift, heaters, rial, wheelchairs } from './papers.ts';
import { issued, reported, submitted, verified, verify } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});

const refuse = (contribution: string, by: Person = here.people.verifier) =>
  here.does(by, refuseContribution, { params: { contribution }, body: { reason: 'ناقص' } });
const wrong = (fields: Record<string, string>) => ({
  code: 'rule-broken',
  fields: Object.entries(fields).map(([pointer, code]) => ({ pointer, code })),
});
const open = (id: string) =>
  getContribution(
    here.home,
    requestOf(here.people.auditor, 'getContribution', { params: { contribution: id } }),
  );

describe('a contribution', () => {
  test('tells every wrong field at once, by its pointer', async () => {
    const submission = submitted(
      here,
      [
        { ...wheelchairs('1.5'), serials: ['W-100'] },
        { item: 'spaceship', quantity: '1' },
      ],
      {
        occurredOn: '2026-06-11',
        region: 'IR-23.tehran.23',
        targetGroup: 'everybody',
      },
    );
    await expect(submission).rejects.toMatchObject(
      wrong({
        '/occurredOn': 'in-future',
        '/region': 'unknown',
        '/targetGroup': 'unknown',
        '/lines/0/quantity': 'not-integer',
        '/lines/0/serials': 'serials-not-kept',
        '/lines/1/item': 'unknown',
      }),
    );
  });

  test('by letter tells the same, together with what is wrong with the letter', async () => {
    const letter = here.does(here.people.registrar, registerLetter, {
      params: { partner: here.company },
      body: {
        ...gift([wheelchairs('1')], { region: 'IR-99' }),
        letter: { number: 'ع/۱', date: '2026-06-11' },
      },
    });
    await expect(letter).rejects.toMatchObject(
      wrong({ '/letter/date': 'in-future', '/evidence': 'required', '/region': 'unknown' }),
    );
  });

  test('may be of today in Tehran, though it is still yesterday in Greenwich', async () => {
    here.at('2026-06-10T20:31:00.000Z');
    await submitted(here, [wheelchairs('1')], { occurredOn: '2026-06-11' });
    here.at('2026-06-10T20:29:00.000Z');
    const tomorrow = submitted(here, [wheelchairs('1')], { occurredOn: '2026-06-11' });
    await expect(tomorrow).rejects.toMatchObject(wrong({ '/occurredOn': 'in-future' }));
  });

  test('does not mix programmes, nor relief with what lasts', async () => {
    const mixed = submitted(here, [wheelchairs('1'), heaters('H-100')]);
    await expect(mixed).rejects.toMatchObject(wrong({ '/lines/1/item': 'mixed' }));
  });

  test('of an item in whole units may be 1.5 only where the unit can be cut', async () => {
    const food = { item: 'food', quantity: '1.5', values: { 'fair-market': rial('900') } };
    await submitted(here, [food]);
  });

  test('has no fields that the contract does not name', () => {
    const body = { ...gift([wheelchairs('1')]), partner: 'partner-of-another' };
    expect(Submission.safeParse(body).success).toBe(false);
  });

  test('is of the partner that the token names', async () => {
    const [entry] = await historyOf(here.home, await submitted(here, [wheelchairs('1')]));
    expect(entry?.dims.partner).toBe(here.company);
    expect(entry?.by).toEqual({ actor: 'giver-1', role: 'partner', partner: here.company });
  });
});

describe('serial numbers', () => {
  test('are one for each piece', async () => {
    const short = submitted(here, [{ ...heaters('H-100', 'H-200'), quantity: '3' }]);
    await expect(short).rejects.toMatchObject(wrong({ '/lines/0/serials': 'serials-count' }));
  });

  test('stand once in a contribution, in whichever case they are typed', async () => {
    const twice = submitted(here, [heaters('H-100', 'H-200'), heaters('H-300', 'h-200')]);
    await expect(twice).rejects.toMatchObject(wrong({ '/lines/1/serials/1': 'duplicate' }));
  });

  test('stand in one contribution only, whoever gives', async () => {
    await submitted(here, [heaters('H-100', 'H-200')]);
    const again = submitted(here, [heaters('H-300', 'H-۲۰۰')], { by: here.people.unionist });
    await expect(again).rejects.toMatchObject({
      code: 'claimed-elsewhere',
      fields: [{ pointer: '/lines/0/serials/1', code: 'duplicate' }],
    });
  });

  test('are free again once their contribution is refused', async () => {
    await refuse(await submitted(here, [heaters('H-100')]));
    await submitted(here, [heaters('H-100')]);
  });

  test('are not freed twice: what another claimed since stays with it', async () => {
    const first = await submitted(here, [heaters('H-100')]);
    await refuse(first);
    await submitted(here, [heaters('H-100')], { by: here.people.unionist });
    await expect(refuse(first, here.people.third)).rejects.toMatchObject({ code: 'status-wrong' });
    await expect(submitted(here, [heaters('H-100')])).rejects.toMatchObject({
      code: 'claimed-elsewhere',
    });
  });

  test('of a verified contribution stay claimed', async () => {
    const id = await verified(here, [heaters('H-100')]);
    await expect(refuse(id, here.people.third)).rejects.toMatchObject({ code: 'status-wrong' });
    await expect(submitted(here, [heaters('H-100')])).rejects.toMatchObject({
      code: 'claimed-elsewhere',
    });
  });

  test('are given to one of two who claim them at the same moment', async () => {
    const outcomes = await Promise.allSettled([
      submitted(here, [heaters('H-100', 'H-200')]),
      submitted(here, [heaters('H-200', 'H-300')], { by: here.people.unionist }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('are at most eighty in a contribution', async () => {
    const serials = Array.from({ length: 81 }, (_, index) => `H-${100 + index}`);
    const many = submitted(here, [heaters(...serials.slice(0, 40)), heaters(...serials.slice(40))]);
    await expect(many).rejects.toMatchObject(wrong({ '/lines/1/serials': 'too-many' }));
    await submitted(here, [heaters(...serials.slice(0, 40)), heaters(...serials.slice(41))]);
  });
});

describe('an invoice line', () => {
  const invoiced = (number: string, issuer = '99900000117') =>
    wheelchairs('1', { invoice: { issuer, number, date: '2026-06-01' } });

  test('pays for one contribution only, however its number is typed', async () => {
    await submitted(here, [invoiced('F-120')]);
    for (const number of ['F-120', 'f-۱۲۰', ' F - 120'])
      await expect(submitted(here, [invoiced(number)])).rejects.toMatchObject({
        code: 'claimed-elsewhere',
        fields: [{ pointer: '/lines/0/invoice', code: 'duplicate' }],
      });
    await submitted(here, [invoiced('F-121')]);
    await submitted(here, [invoiced('F-120', '99900000121')]);
  });

  test('stands once in a contribution', async () => {
    const twice = submitted(here, [invoiced('F-120'), invoiced('F-120')]);
    await expect(twice).rejects.toMatchObject(wrong({ '/lines/1/invoice': 'duplicate' }));
  });

  test('names a legal entity: a natural person has no place in the log', async () => {
    const body = gift([invoiced('F-120', '0499370899')]);
    expect(Submission.safeParse(body).success).toBe(false);
    const typo = submitted(here, [invoiced('F-120', '99900000118')]);
    await expect(typo).rejects.toMatchObject(wrong({ '/lines/0/invoice/issuer': 'check-digit' }));
  });
});

describe('verification', () => {
  test('of more than was claimed is refused, and of another number of lines', async () => {
    const id = await submitted(here, [wheelchairs('3')]);
    await expect(verify(here, id, [wheelchairs('4')])).rejects.toMatchObject(
      wrong({ '/lines/0/quantity': 'more-than-left' }),
    );
    await expect(verify(here, id, [wheelchairs('1'), wheelchairs('1')])).rejects.toMatchObject(
      wrong({ '/lines': 'wrong-format' }),
    );
  });

  test('of a part is worth its part, rounded down to whole rial', async () => {
    const id = await submitted(here, [
      wheelchairs('3', { values: { 'fair-market': rial('1000') } }),
    ]);
    await here.does(here.people.verifier, verifyContribution, {
      params: { contribution: id },
      body: { lines: [{ quantity: '2', basis: 'fair-market' }] },
    });
    expect((await open(id)).lines[0]).toMatchObject({
      claimed: '3',
      verified: '2',
      accepted: { is: 'amount', amount: '666' },
    });
  });

  test('takes one of the two values and never their sum', async () => {
    const id = await verified(here, [heaters('H-100')]);
    expect((await open(id)).lines[0]?.accepted).toEqual(rial('320000000'));
    const { public: report } = await reported(here);
    expect(report.values).toEqual([{ basis: 'cost-to-company', amount: '320000000' }]);
  });

  test('keeps totals of the two bases apart', async () => {
    await verified(here, [heaters('H-100')]);
    const market = await submitted(here, [heaters('H-200')]);
    await here.does(here.people.verifier, verifyContribution, {
      params: { contribution: market },
      body: { lines: [{ quantity: '1', basis: 'fair-market' }] },
    });
    const { public: report } = await reported(here);
    expect(report.items[0]?.values).toEqual([
      { basis: 'cost-to-company', amount: '320000000' },
      { basis: 'fair-market', amount: '380000000' },
    ]);
  });

  test('on a basis that was never stated is refused', async () => {
    const id = await submitted(here, [wheelchairs('1')]);
    const verification = (basis?: string) =>
      here.does(here.people.verifier, verifyContribution, {
        params: { contribution: id },
        body: { lines: [{ quantity: '1', ...(basis !== undefined && { basis }) }] },
      });
    await expect(verification('fair-market')).rejects.toMatchObject(
      wrong({ '/lines/0/basis': 'basis-missing' }),
    );
    await expect(verification()).rejects.toMatchObject(wrong({ '/lines/0/basis': 'required' }));
  });

  test('happens once', async () => {
    const id = await verified(here, [wheelchairs('1')]);
    const again = verify(here, id, [wheelchairs('1')], { by: here.people.third });
    await expect(again).rejects.toMatchObject({ code: 'status-wrong' });
  });

  test('of a contribution that does not exist is no verification', async () => {
    const nothing = verify(here, 'contribution-unknown', [wheelchairs('1')]);
    await expect(nothing).rejects.toMatchObject({ code: 'not-found' });
    const another = verify(here, here.company, [wheelchairs('1')], {});
    await expect(another).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('zero, unknown and not valued', () => {
  const valued = (value: object) =>
    wheelchairs('1', { values: { 'cost-to-company': value as ReturnType<typeof rial> } });
  const zero = rial('0');
  const unknown = { is: 'unknown' };
  const notValued = { is: 'not-valued' };

  test.each([
    ['zero', zero],
    ['unknown', unknown],
    ['not valued', notValued],
  ])('stay three things in the data: %s', async (_, value) => {
    const id = await verified(here, [valued(value)]);
    expect((await open(id)).lines[0]?.accepted).toEqual(value);
  });

  test.each([
    ['zero', zero, [{ basis: 'cost-to-company', amount: '0' }]],
    ['unknown', unknown, [{ basis: 'cost-to-company', amount: '0', unknown: 1 }]],
    ['not valued', notValued, []],
  ])('stay three things in the report: %s', async (_, value, values) => {
    await verified(here, [valued(value)]);
    const { public: report } = await reported(here);
    expect(report.items[0]?.values).toEqual(values);
    expect(report.values).toEqual(values);
  });

  test.each([
    ['zero', zero, [{ basis: 'cost-to-company', amount: '0', unknown: 0 }]],
    ['unknown', unknown, [{ basis: 'cost-to-company', amount: '0', unknown: 1 }]],
    ['not valued', notValued, []],
  ])('stay three things in the totals of a certificate: %s', async (_, value, totals) => {
    const certificate = await issued(here, await verified(here, [valued(value)]));
    const { content } = await getCertificate(
      here.home,
      requestOf(here.people.auditor, 'getCertificate', { params: { certificate } }),
    );
    expect(content.totals).toEqual(totals);
  });

  test('unknown does not hide what is known', async () => {
    await verified(here, [valued(unknown), wheelchairs('2')]);
    const { public: report } = await reported(here);
    expect(report.values).toEqual([{ basis: 'cost-to-company', amount: '1000000', unknown: 1 }]);
  });

  test('a line must say which of them it is', async () => {
    const silent = submitted(here, [{ item: 'wheelchair', quantity: '1' }]);
    await expect(silent).rejects.toMatchObject(wrong({ '/lines/0/values': 'required' }));
  });
});

describe('amounts beyond anything a float holds', () => {
  test('stay exact from the submission to the report', async () => {
    const huge = `9${'0'.repeat(33)}7`;
    await verified(here, [wheelchairs('1', { values: { 'cost-to-company': rial(huge) } })]);
    await verified(here, [wheelchairs('1', { values: { 'cost-to-company': rial(huge) } })]);
    const { public: report } = await reported(here);
    expect(report.values[0]?.amount).toBe(`18${'0'.repeat(32)}14`);
  });
});

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Handler } from '../../functions/edge/event.ts';
import { layGround } from '../../scripts/scenario/office.ts';
import { wholeQuarter } from '../../scripts/scenario/quarter.ts';
import { report } from '../../scripts/scenario/steps.ts';
import type { Entry } from '../../shared/contract/entry.ts';
import type { RouteName } from '../../shared/contract/routes.ts';
import { asciiDigits } from '../../shared/contract/text.ts';
import { embeddedHome } from '../../shared/embedded/home.ts';
import { seal } from '../../shared/sealer/seal.ts';
import { logOf } from '../domain/office.ts';
import { castOn, people } from '../infra/office.ts';
import { entryOf } from '../simulation/entries.ts';

const directory = people();
const home = embeddedHome({ data: ':memory:', directory });
jest.unstable_mockModule('#home', () => ({ home: () => home }));

let log: readonly Entry[];
beforeAll(async () => {
  // What was written is sealed before the next function is called, so that no scenario waits.
  const functionOf = async (name: RouteName): Promise<Handler> => {
    await seal(home);
    return ((await import(`../../functions/${name}.ts`)) as { handler: Handler }).handler;
  };
  const cast = castOn(functionOf, directory);
  const ground = await layGround(cast);
  await wholeQuarter(cast, ground, async () => undefined);
  await report(cast);
  await seal(home);
  log = await logOf(home);
}, 60_000);
afterAll(() => home.close());

/** Some logins are ordinary words too: those count only where they stand alone. */
const logins = /\b(partner2|officer2|district2)\b|^(partner|officer|district|auditor|admin)$/;
/** Roles and kinds of a thing are words of the contract; what a beneficiary is called is a setting. */
const harmless = ['is', 'role', 'roles', 'showsBeneficiaries', 'personServed'];
const money = ['amount', 'fund', 'drawn', 'volume', 'spentHere', 'residual', 'paidFromFund'];
const personalKeys =
  /beneficiar|national|phone|mobile|birth|firstname|lastname|fullname|address$|login|email|کدملی/i;

/** Check digit of a person's national code (ten digits). */
const isNationalCode = (digits: string): boolean => {
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, at) => total + Number(digit) * (10 - at),
    0,
  );
  const rest = sum % 11;
  return Number(digits[9]) === (rest < 2 ? rest : 11 - rest) && !/^(\d)\1*$/.test(digits);
};

/** What in a value looks like somebody's personal data, with the path to it. */
const personalIn = (value: unknown, path = '', key = ''): string[] => {
  if (harmless.includes(key)) return [];
  if (typeof value === 'object' && value !== null) {
    const of = Object.entries(value).flatMap(([name, each]) =>
      personalIn(each, `${path}/${name}`, Array.isArray(value) ? key : name),
    );
    return personalKeys.test(key) ? [path, ...of] : of;
  }
  if (personalKeys.test(key)) return [path];
  if (
    typeof value !== 'string' ||
    /^(sha256|nonce|id|aggregate|actor|preparedBy|approvedBy)$/.test(key)
  )
    return [];
  const text = asciiDigits(value).replace(/[\s\u200c-]/g, '');
  const found = [
    /(?<!\d)(\+98|0098|0)9\d{9}(?!\d)/.test(text) && 'mobile',
    /(?<!\d)0[1-8]\d{9}(?!\d)/.test(text) && 'telephone',
    !money.includes(key) &&
      (text.match(/(?<![\da-z])\d{10}(?![\da-z])/g) ?? []).some(isNationalCode) &&
      'national code',
    logins.test(value) && 'login',
    /[^\s@]+@[^\s@]+\.[a-z]/.test(value) && 'e-mail',
  ];
  return found.filter((what) => what !== false).map((what) => `${path}: ${what}`);
};

describe('the log of the whole demonstration', () => {
  test('has every kind of entry that it makes', () => {
    expect(log.length).toBeGreaterThan(30);
    expect(log.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'person-appointed',
        'delivery-confirmed',
        'saving-verified',
        'certificate-issued',
      ]),
    );
  });

  test('holds no login, national code, telephone number, or anything else of a person', () => {
    const found = log.flatMap((entry) =>
      personalIn(entry).map((where) => `${entry.kind} ${where}`),
    );
    // The office's own address stands on its letterhead.
    expect(found.filter((where) => !/\/(data\/)?(office\/)?address/.test(where))).toEqual([]);
  });

  test('counts those who received, and names none of them', () => {
    const deliveries = log.filter(({ kind }) => kind === 'delivery-confirmed');
    const recipients = deliveries.map(({ data }) => data.recipients);
    expect(recipients.every((each) => each === null || typeof each === 'number')).toBe(true);
    expect(new Set(deliveries.flatMap(({ data }) => Object.keys(data)))).toEqual(
      new Set([
        ...['region', 'recipients', 'record', 'lines'],
        ...['allocation', 'need', 'needDue', 'handover', 'targetGroup', 'acknowledgement'],
      ]),
    );
  });
});

describe('the search itself', () => {
  test.each([
    ['a national code', { note: 'کد ملی ۰۰۱۲۳۴۵۶۷۹' }],
    ['a mobile number', { note: '0912 345 6789' }],
    ['a telephone number', { note: '۰۲۱-۸۸۸۸۱۲۳۴' }],
    ['a login', { by: 'officer2' }],
    ['an e-mail address', { by: 'a@example.org' }],
    ['a beneficiary', { beneficiaryName: 'x' }],
  ])('finds %s', (_, data) => {
    const entry = entryOf({
      aggregate: 'contribution-a',
      seq: 1,
      kind: 'contribution-submitted',
      data,
    });
    expect(personalIn(entry)).toHaveLength(1);
  });
});

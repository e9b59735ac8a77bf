import { beforeEach, describe, expect, test } from '@jest/globals';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { deltasOf } from '../../shared/domain/cells.ts';
import { hmacSha256 } from '../../shared/domain/keyedHash.ts';
import { labelsOf } from '../../shared/domain/labels.ts';
import { recordOutcome, recordRelease } from '../../shared/domain/outcome/commands.ts';
import { listCohorts } from '../../shared/domain/outcome/read.ts';
import { registerPartner } from '../../shared/domain/partner/registerPartner.ts';
import { proposeScheme, recordJobs, supportScheme } from '../../shared/domain/scheme/commands.ts';
import { listSchemes } from '../../shared/domain/scheme/read.ts';
import { amendSite, measureAttendance } from '../../shared/domain/site/commands.ts';
import { listSites } from '../../shared/domain/site/read.ts';
import { meanPerDay } from '../../shared/domain/site/state.ts';
import { importRoster } from '../../shared/domain/volunteer/commands.ts';
import { listActivities } from '../../shared/domain/volunteer/read.ts';
import { handOutVouchers, redeemVouchers } from '../../shared/domain/voucher/commands.ts';
import { listVouchers } from '../../shared/domain/voucher/read.ts';
import { encodeHex, encodeUtf8 } from '../../shared/log/bytes.ts';
import { canonical } from '../../shared/log/canonical.ts';
import { schemeAfter } from './campaignWrites.ts';
import {
  activityOf,
  amendment,
  attendance,
  cohortOf,
  handing,
  issuedBatch,
  letter,
  scheme,
  site,
  sited,
  started,
} from './field.ts';
import { historyOf, type Office, office, type Person, requestOf } from './office.ts';
import { partners, rial } from './papers.ts';
import { submitted } from './steps.ts';
import { evidenceOf } from './uploads.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const [first, second, third] = ['0499370899', '0790419904', '0013542419'] as const;

describe('HMAC-SHA-256', () => {
  // RFC 4231, test cases 1 and 2.
  test.each([
    [
      new Uint8Array(20).fill(0x0b),
      'Hi There',
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    ],
    [
      encodeUtf8('Jefe'),
      'what do ya want for nothing?',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
  ])('agrees with RFC 4231', (key, message, expected) => {
    expect(encodeHex(hmacSha256(here.home.sha256, key, encodeUtf8(message)))).toBe(expected);
  });
});

describe('a batch of vouchers', () => {
  const hands = (batch: string, ...households: string[]) =>
    here.does(here.people.registrar, handOutVouchers, {
      params: { batch },
      body: handing(...households),
    });
  const redeems = (batch: string, count: number, amount: string) =>
    here.does(here.people.registrar, redeemVouchers, {
      params: { batch },
      body: { occurredOn: '2026-06-10', count, amount, evidence: [] },
    });
  const listed = async () =>
    (await listVouchers(here.home, requestOf(here.people.auditor, 'listVouchers', {}))).items;

  test('is handed out, and used, never more than was issued or handed out', async () => {
    const batch = await issuedBatch(here, { issued: 2 });
    await hands(batch, first, second);
    await expect(hands(batch, third)).rejects.toMatchObject({ code: 'balance-exceeded' });
    await redeems(batch, 1, '4000000');
    await expect(redeems(batch, 2, '1')).rejects.toMatchObject({ code: 'balance-exceeded' });
    await expect(redeems(batch, 1, '5000001')).rejects.toMatchObject({ code: 'rule-broken' });
    expect(await listed()).toMatchObject([
      { issued: 2, handedOut: 2, redeemed: 1, redeemedAmount: '4000000', households: 2 },
    ]);
  });

  test('counts a household once, in a whole campaign, and says which row was counted before', async () => {
    const campaign = await started(here);
    const one = await issuedBatch(here, { campaign });
    const other = await issuedBatch(here, { campaign });
    const apart = await issuedBatch(here);
    await hands(one, first, second);
    await expect(hands(other, third, second)).rejects.toMatchObject({
      code: 'claimed-elsewhere',
      fields: [{ pointer: '/households/1', code: 'duplicate' }],
    });
    await hands(other, third);
    await hands(apart, first);
  });

  test('refuses a national code that can not be one, and one that stands twice', async () => {
    const batch = await issuedBatch(here);
    await expect(hands(batch, '1234567890', first, first)).rejects.toMatchObject({
      fields: [
        { pointer: '/households/0', code: 'check-digit' },
        { pointer: '/households/2', code: 'duplicate' },
      ],
    });
  });

  test('keeps no household anywhere: neither in an entry nor in the table', async () => {
    const batch = await issuedBatch(here);
    const { id } = await hands(batch, first);
    const entries = canonical([await historyOf(here.home, id), await historyOf(here.home, batch)]);
    expect(entries).not.toContain(first);
    expect(entries).not.toContain('household/');
    const plain = encodeHex(here.home.sha256(encodeUtf8(first)));
    const { items } = await here.home.table.query({ pk: `A#${id}`, limit: 100 });
    const kept = JSON.stringify(items);
    expect(kept).not.toContain(first);
    expect(kept).not.toContain(plain);
  });
});

describe('volunteers', () => {
  const rows = [
    { name: 'داوطلب نمونهٔ یک', code: '11', hours: '3' },
    { name: 'داوطلب نمونهٔ دو', code: '12', hours: '4.5' },
  ];
  const roster = (activity: string, of: BodyInput<'importRoster'>['rows'] = rows) =>
    here.does(here.people.district6, importRoster, {
      body: { activity, occurredOn: '2026-06-10', rows: of, evidence: [] },
    });

  test('participate as often as they come', async () => {
    const activity = await activityOf(here);
    await roster(activity);
    await roster(activity);
    const request = requestOf(here.people.district6, 'listActivities', {});
    expect((await listActivities(here.home, request)).items).toMatchObject([
      { participations: 4, hours: '15' },
    ]);
  });

  test('are named beside the log only, which commits to the whole roster', async () => {
    const { id } = await roster(await activityOf(here));
    const [entry] = await historyOf(here.home, id);
    expect(entry?.commitments).toMatchObject([{ of: 'roster' }]);
    expect(entry?.data).toMatchObject({ participations: 2, hours: '7.5' });
    expect(canonical(entry)).not.toMatch(/داوطلب/);
  });

  test('stand once on a roster, and serve no longer than a day on a day', async () => {
    const activity = await activityOf(here);
    const twice = rows.map((row) => ({ ...row, code: '11' }));
    await expect(roster(activity, twice)).rejects.toMatchObject({
      fields: [{ pointer: '/rows/1/code', code: 'duplicate' }],
    });
    await expect(roster(activity, [{ name: 'یک', hours: '25' }])).rejects.toMatchObject({
      fields: [{ pointer: '/hours', code: 'more-than-left' }],
    });
  });
});

describe('a site', () => {
  test('has a mean attendance weighted by open days, and nothing sums its rates', async () => {
    expect(
      meanPerDay([
        { days: 10, perDay: '100' },
        { days: 30, perDay: '200' },
      ]),
    ).toBe('175');
    expect(
      meanPerDay([
        { days: 3, perDay: '1' },
        { days: 3, perDay: '1.001' },
      ]),
    ).toBe('1.001');
    expect(meanPerDay([])).toBeUndefined();
    const place = await sited(here);
    const measure = (more: Partial<BodyInput<'measureAttendance'>>) =>
      here.does(here.people.district6, measureAttendance, {
        params: { site: place },
        body: attendance(more),
      });
    await measure({ month: '1405-01', days: 10, perDay: '100' });
    await measure({ month: '1405-02', days: 30, perDay: '200' });
    await expect(measure({ month: '1405-02' })).rejects.toMatchObject({
      fields: [{ pointer: '/month', code: 'duplicate' }],
    });
    await expect(measure({ month: '1405-03' })).rejects.toMatchObject({
      fields: [{ pointer: '/month', code: 'in-future' }],
    });
    const { items } = await listSites(here.home, requestOf(here.people.giver, 'listSites', {}));
    expect(items).toMatchObject([{ meanPerDay: '175' }]);
    const history = await historyOf(here.home, place);
    expect(history.flatMap(deltasOf)).toEqual([]);
    const labels = history.flatMap(labelsOf).map(({ id }) => id);
    expect(labels).toContain(`attendance/${place}/1405-02`);
  });

  test('is where premises are lent, by hours', async () => {
    const premises = {
      ...{ site: await sited(here), area: '120' },
      ...{ from: '2026-06-01', until: '2026-06-30', days: 20, hoursPerDay: '4.5' },
    };
    const line = { item: 'hall', quantity: '90', values: { 'fair-market': rial('1') }, premises };
    await submitted(here, [line]);
    await expect(submitted(here, [{ ...line, quantity: '80' }])).rejects.toMatchObject({
      fields: [{ pointer: '/lines/0/quantity', code: 'sum-differs' }],
    });
    await expect(
      submitted(here, [{ ...line, item: 'wheelchair', premises: { ...premises, days: 31 } }]),
    ).rejects.toMatchObject({
      fields: [
        { pointer: '/lines/0/premises', code: 'not-of-this-form' },
        { pointer: '/lines/0/premises/days', code: 'more-than-left' },
        { pointer: '/lines/0/quantity', code: 'sum-differs' },
      ],
    });
  });
});

describe('an outcome', () => {
  test('follows the chain: nobody is certified untrained, or employed uncertified', async () => {
    const cohort = await cohortOf(here);
    const evidence = [await evidenceOf(here, here.people.registrar)];
    const records = (step: BodyInput<'recordOutcome'>['step'], persons: number) =>
      here.does(here.people.registrar, recordOutcome, {
        params: { cohort },
        body: { occurredOn: '2026-06-10', step, persons, method: 'فهرست', evidence },
      });
    const refused = { fields: [{ pointer: '/persons', code: 'more-than-left' }] };
    await expect(records('certified', 1)).rejects.toMatchObject(refused);
    await records('dropped-out', 4);
    await expect(records('trained', 17)).rejects.toMatchObject(refused);
    await records('trained', 16);
    await records('certified', 12);
    await expect(records('employed', 13)).rejects.toMatchObject(refused);
    await records('employed', 5);
    const request = requestOf(here.people.auditor, 'listCohorts', {});
    expect((await listCohorts(here.home, request)).items).toMatchObject([
      { enrolled: 20, trained: 16, certified: 12, employed: 5, droppedOut: 4 },
    ]);
    const cells = (await historyOf(here.home, cohort)).flatMap(deltasOf);
    expect(cells.find(({ cell }) => cell === 'outcome-employed|person|all')?.amount).toBe(5000n);
  });

  test('of prisoners is persons and rial, two measures of one letter', async () => {
    const evidence = [await evidenceOf(here, here.people.registrar)];
    const release = {
      ...{ occurredOn: '2026-06-10', region: 'IR-23', persons: 3, debtSettled: '9000000000' },
      ...{ source: { fa: 'ستاد نمونه' }, letter, evidence },
    };
    const { id } = await here.does(here.people.registrar, recordRelease, { body: release });
    const deltas = (await historyOf(here.home, id)).flatMap(deltasOf);
    expect(deltas).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ cell: 'released|person|all', amount: 3000n }),
        expect.objectContaining({ cell: 'debt-settled|IRR|all', amount: 9_000_000_000_000n }),
      ]),
    );
    const again = here.does(here.people.registrar, recordRelease, { body: release });
    await expect(again).rejects.toMatchObject({ code: 'claimed-elsewhere' });
  });
});

describe('a job-creating scheme', () => {
  test('is never owned by a body that may not own enterprises', async () => {
    const body = {
      ...partners.gasCompany,
      ...{ legalEntityId: '14005893875', mayOwnEnterprises: false },
    };
    const { id } = await here.does(here.people.registrar, registerPartner, { body });
    const proposed = here.does(here.people.registrar, proposeScheme, { body: scheme(id) });
    await expect(proposed).rejects.toMatchObject({
      fields: [{ pointer: '/owner', code: 'not-allowed-value' }],
    });
  });

  test('is resolved, then supported, then creates jobs', async () => {
    const evidence = [await evidenceOf(here, here.people.registrar)];
    const jobs = (of: string) =>
      here.does(here.people.registrar, recordJobs, {
        params: { scheme: of },
        body: { occurredOn: '2026-06-10', jobs: 5, method: 'فهرست بیمه', evidence },
      });
    const proposed = await schemeAfter(here, 0);
    const support = here.does(here.people.registrar, supportScheme, {
      params: { scheme: proposed },
      body: { occurredOn: '2026-06-10', amount: '1', letter, evidence },
    });
    await expect(support).rejects.toMatchObject({ code: 'status-wrong' });
    await expect(jobs(await schemeAfter(here, 1))).rejects.toMatchObject({ code: 'status-wrong' });
    const supported = await schemeAfter(here, 2);
    await jobs(supported);
    const { items } = await listSchemes(
      here.home,
      requestOf(here.people.auditor, 'listSchemes', {}),
    );
    expect(items.find(({ id }) => id === supported)).toMatchObject({
      ...{ status: 'supported', support: '900000000', jobs: 5 },
    });
  });
});

describe('a site', () => {
  test('is amended as a whole by who registered it, and keeps its code, region and attendance', async () => {
    const id = await sited(here);
    const { district6, district7, giver } = here.people;
    await here.does(district6, measureAttendance, {
      params: { site: id },
      body: attendance({ month: '1405-01' }),
    });
    const amend = (by: Person) =>
      here.does(by, amendSite, { params: { site: id }, body: amendment });
    await expect(amend(district7)).rejects.toMatchObject({ code: 'not-found' });
    await amend(district6);
    const { items } = await listSites(here.home, requestOf(giver, 'listSites', {}));
    const { code, region } = site;
    const { reason: _, ...now } = amendment;
    expect(items).toMatchObject([{ id, code, region, ...now, attendance: [{ month: '1405-01' }] }]);
    const labels = (await historyOf(here.home, id)).flatMap(labelsOf);
    expect(labels.findLast((label) => label.id === id)?.label).toMatchObject({ capacity: 120 });
  });
});

import { beforeEach, describe, expect, test } from '@jest/globals';
import { accessPrefix, personalKey } from '../../shared/domain/keys.ts';
import { cancelNeed } from '../../shared/domain/need/commands.ts';
import { getNeedCase, listNeeds } from '../../shared/domain/need/read.ts';
import { configureOffice } from '../../shared/domain/office/commands.ts';
import { canonical } from '../../shared/log/canonical.ts';
import { allocated, needOf, posted } from './field.ts';
import { historyOf, type Office, office, type Person, requestOf } from './office.ts';
import { letterhead, wheelchairs } from './papers.ts';
import { verified } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const caseOf = (person: Person, need: string) =>
  getNeedCase(here.home, requestOf(person, 'getNeedCase', { params: { need } }));
const lists = async (person: Person, query: object = {}) =>
  (await listNeeds(here.home, requestOf(person, 'listNeeds', { query }))).items.map(({ id }) => id);
const cancel = (need: string, by: Person = here.people.district6) =>
  here.does(by, cancelNeed, { params: { need }, body: { reason: 'moved-away' } });

describe('a need', () => {
  test('is posted in the own region only', async () => {
    const need = await posted(here);
    expect(await needOf(here, need)).toMatchObject({ status: 'open', open: '3', met: '0' });
    const elsewhere = posted(here, { region: 'IR-23.tehran.07' });
    await expect(elsewhere).rejects.toMatchObject({ code: 'out-of-scope' });
  });

  test('moves from what the region needs to what is open', async () => {
    const [entry] = await historyOf(here.home, await posted(here));
    expect(entry?.transfers).toMatchObject([
      { from: 'needs/IR-23.tehran.06/people-with-disabilities', amount: '3' },
    ]);
  });

  test.each([
    ['immediate', '2026-06-12'],
    ['urgent', '2026-06-17'],
    ['soon', '2026-07-10'],
    ['ordinary', '2026-09-08'],
  ] as const)('that is %s is due on %s by the defaults', async (urgency, due) => {
    expect(await needOf(here, await posted(here, { urgency }))).toMatchObject({ due });
  });

  test("is due by the office's own days once they are set; what was posted keeps its day", async () => {
    const before = await posted(here);
    const slaDays = { immediate: 1, urgent: 3, soon: 10, ordinary: 20 };
    const body = { ...letterhead, slaDays };
    await here.does(here.people.admin, configureOffice, { body });
    expect(await needOf(here, await posted(here))).toMatchObject({ due: '2026-06-13' });
    expect(await needOf(here, before)).toMatchObject({ due: '2026-06-17' });
  });

  test('waits by days, and is overdue on the day after it was due', async () => {
    const need = await posted(here, { due: '2026-06-12' });
    here.at('2026-06-12T20:00:00.000Z');
    expect(await needOf(here, need)).toMatchObject({ waitingDays: 2, overdue: false });
    // Half past eight in the evening of UTC is the next day in Tehran.
    here.at('2026-06-12T20:30:00.000Z');
    expect(await needOf(here, need)).toMatchObject({ waitingDays: 3, overdue: true });
  });

  test('that was cancelled waits no longer', async () => {
    const need = await posted(here, { due: '2026-06-12' });
    await cancel(need);
    here.at('2026-07-12T08:00:00.000Z');
    expect(await needOf(here, need)).toMatchObject({
      ...{ status: 'cancelled', open: '0', waitingDays: 0, overdue: false },
    });
  });

  test('that is allocated can be cancelled only once it is released', async () => {
    const need = await posted(here);
    await allocated(here, await verified(here, [wheelchairs('5')]), need);
    await expect(cancel(need)).rejects.toMatchObject({ code: 'status-wrong' });
  });

  test('of parts of a thing that is counted whole is refused, and so are things nobody knows', async () => {
    const wrong = posted(here, { quantity: '1.5', item: 'heater', targetGroup: 'nobody' });
    await expect(wrong).rejects.toMatchObject({
      fields: [
        { pointer: '/targetGroup', code: 'unknown' },
        { pointer: '/quantity', code: 'not-integer' },
      ],
    });
    await expect(posted(here, { item: 'nothing' })).rejects.toMatchObject({
      fields: [{ pointer: '/item', code: 'unknown' }],
    });
  });
});

describe('the list of needs', () => {
  test('is ordered by the day on which they are due', async () => {
    const late = await posted(here, { due: '2026-08-01' });
    const early = await posted(here, { due: '2026-06-20' });
    expect(await lists(here.people.auditor, { status: 'open' })).toEqual([early, late]);
    expect(await lists(here.people.auditor, { due: '2026-07-01' })).toEqual([early]);
  });

  test("shows a district's officer nothing of another region", async () => {
    const own = await posted(here);
    const region = 'IR-23.tehran.07';
    const other = await posted(here, { region, by: here.people.district7 });
    expect(await lists(here.people.district6)).toEqual([own]);
    expect(await lists(here.people.auditor, { region: 'IR-23.tehran.07' })).toEqual([other]);
    await expect(cancel(other)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a case reference', () => {
  const reference = 'پ-۱۲۳۴';

  test('is in no entry, only a commitment to it', async () => {
    const history = await historyOf(here.home, await posted(here));
    expect(history[0]?.commitments).toMatchObject([{ of: 'caseReference' }]);
    expect(canonical(history)).not.toMatch(/1234|۱۲۳۴|پ-/);
  });

  test('is committed to under another salt each time', async () => {
    const [first, second] = [await posted(here), await posted(here)];
    const commitments = await Promise.all(
      [first, second].map(async (need) => (await historyOf(here.home, need))[0]?.commitments),
    );
    expect(commitments[0]).not.toEqual(commitments[1]);
  });

  test('is read by the district only, and each reading is noted', async () => {
    const need = await posted(here);
    expect(await caseOf(here.people.district6, need)).toMatchObject({ caseReference: reference });
    await expect(caseOf(here.people.district7, need)).rejects.toMatchObject({ code: 'not-found' });
    const { items } = await here.home.personal.query({
      pk: personalKey(need).pk,
      prefix: accessPrefix,
      limit: 10,
    });
    expect(items).toMatchObject([{ actor: 'district-6', route: 'getNeedCase' }]);
  });

  test('is gone once the need is cancelled', async () => {
    const need = await posted(here);
    await cancel(need);
    expect(await caseOf(here.people.district6, need)).toEqual({ need, erased: true });
  });

  test('that is not what the log committed to is not shown', async () => {
    const need = await posted(here);
    const forged = canonical({ value: 'other', salt: Buffer.alloc(32).toString('base64') });
    await here.home.personal.commit([{ put: { ...personalKey(need), opened: forged } }]);
    await expect(caseOf(here.people.district6, need)).rejects.toThrow('committed');
  });
});

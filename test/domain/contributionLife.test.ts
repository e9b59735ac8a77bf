import { beforeEach, describe, expect, test } from '@jest/globals';
import { getContribution } from '../../shared/domain/contribution/read.ts';
import {
  decideObjection,
  objectToRefusal,
  refuseContribution,
} from '../../shared/domain/contribution/refuse.ts';
import {
  resubmitContribution,
  returnContribution,
  withdrawContribution,
} from '../../shared/domain/contribution/return.ts';
import { registerLetter } from '../../shared/domain/contribution/submit.ts';
import {
  listLatestMessages,
  listMessages,
  sendMessage,
} from '../../shared/domain/message/messages.ts';
import { configureOffice } from '../../shared/domain/office/commands.ts';
import { objected, refused, returned } from './lifeSteps.ts';
import { historyOf, type Office, office, type Person, requestOf } from './office.ts';
import { gift, heaters, letterhead, wheelchairs } from './papers.ts';
import { issued, registered, reported, submitted, verified, verify } from './steps.ts';
import { evidenceOf } from './uploads.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});

const open = (contribution: string, by: Person = here.people.auditor) =>
  getContribution(here.home, requestOf(by, 'getContribution', { params: { contribution } }));
const resubmit = (contribution: string, lines = [heaters('H-100')], more = {}, by?: Person) =>
  here.does(by ?? here.people.giver, resubmitContribution, {
    params: { contribution },
    body: { ...gift(lines), ...more },
  });
const withdraw = (contribution: string, by: Person = here.people.giver, more = {}) =>
  here.does(by, withdrawContribution, {
    params: { contribution },
    body: { reason: 'اشتباه ثبت شد', ...more },
  });
const object = (contribution: string, by: Person = here.people.giver) =>
  here.does(by, objectToRefusal, {
    params: { contribution },
    body: { reason: 'مدرک پیوست است', evidence: [] },
  });
const decide = (contribution: string, upheld: boolean, by: Person = here.people.third) =>
  here.does(by, decideObjection, {
    params: { contribution },
    body: { upheld, reason: 'بررسی شد' },
  });
const letterOf = async () =>
  (
    await here.does(here.people.registrar, registerLetter, {
      params: { partner: here.company },
      body: {
        ...gift([wheelchairs('1')]),
        letter: { number: 'ع/۱', date: '2026-06-01' },
        evidence: [await evidenceOf(here, here.people.registrar)],
      },
    })
  ).id;
const claimedUnverified = async (item: string) => {
  const { full } = await reported(here);
  return full.items.find((each) => each.item === item)?.claimedUnverified;
};

describe('a returned contribution', () => {
  test('says why, and claims nothing while it is being corrected', async () => {
    const id = await returned(here, [heaters('H-100')]);
    expect(await open(id)).toMatchObject({
      status: 'returned',
      reason: 'شمارهٔ فاکتور نادرست است',
    });
    await submitted(here, [heaters('H-100')], { by: here.people.unionist });
  });

  test('is submitted again under its own name, with what it now says', async () => {
    const id = await returned(here, [heaters('H-100')]);
    await resubmit(id, [wheelchairs('3')], { region: 'IR-23.tehran.07' });
    expect(await open(id)).toMatchObject({
      status: 'submitted',
      region: 'IR-23.tehran.07',
      programme: 'disability-support',
      lines: [{ item: 'wheelchair', claimed: '3' }],
      entries: [`${id}:3`],
    });
    await verify(here, id, [wheelchairs('3')]);
    const [, , third, fourth] = await historyOf(here.home, id);
    expect([third?.kind, fourth?.kind, fourth?.causes]).toEqual([
      'contribution-resubmitted',
      'contribution-verified',
      [`${id}:3`],
    ]);
  });

  test('claims its serial numbers anew, or learns who has them by now', async () => {
    const id = await returned(here, [heaters('H-100')]);
    await submitted(here, [heaters('H-200')], { by: here.people.unionist });
    await expect(resubmit(id, [heaters('H-200')])).rejects.toMatchObject({
      code: 'claimed-elsewhere',
    });
    await resubmit(id, [heaters('H-100')]);
    const other = submitted(here, [heaters('H-100')], { by: here.people.unionist });
    await expect(other).rejects.toMatchObject({ code: 'claimed-elsewhere' });
  });

  test('is counted as claimed once, however often it went back', async () => {
    const id = await returned(here, [wheelchairs('3')]);
    expect(await claimedUnverified('wheelchair')).toBe('0');
    await resubmit(id, [wheelchairs('2')]);
    expect(await claimedUnverified('wheelchair')).toBe('2');
  });

  test('is nobody else’s to submit, and needs a letter from an officer', async () => {
    const id = await returned(here, [heaters('H-100')]);
    const { unionist, registrar } = here.people;
    await expect(resubmit(id, undefined, {}, unionist)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(resubmit(id, undefined, {}, registrar)).rejects.toMatchObject({
      code: 'out-of-scope',
    });
  });

  test('that came by letter is corrected by another letter', async () => {
    const id = await letterOf();
    const { does, people } = here;
    const params = { contribution: id };
    await does(people.verifier, returnContribution, { params, body: { reason: 'ناقص' } });
    const bare = resubmit(id, [wheelchairs('2')], {}, people.registrar);
    await expect(bare).rejects.toMatchObject({
      fields: [{ pointer: '/letter', code: 'required' }],
    });
    const second = {
      letter: { number: 'ع/۲', date: '2026-06-08' },
      evidence: [await evidenceOf(here, people.third)],
    };
    await resubmit(id, [wheelchairs('2')], second, people.third);
    expect(await open(id)).toMatchObject({ letter: { number: 'ع/۲' } });
    // Neither of the two who registered a letter decides on it.
    for (const by of [people.registrar, people.third])
      await expect(verify(here, id, [wheelchairs('2')], { by })).rejects.toMatchObject({
        code: 'same-person',
      });
    await verify(here, id, [wheelchairs('2')]);
  });

  test('keeps its place in the worklist', async () => {
    const first = await returned(here, [wheelchairs('1')]);
    const { submittedAt } = await open(first);
    here.at('2026-06-12T08:00:00.000Z');
    await resubmit(first, [wheelchairs('1')]);
    expect((await open(first)).submittedAt).toBe(submittedAt);
  });
});

describe('a withdrawal', () => {
  test('is possible until a contribution is verified, and frees what it claimed', async () => {
    const id = await submitted(here, [heaters('H-100')]);
    await withdraw(id);
    expect(await open(id)).toMatchObject({ status: 'withdrawn' });
    await submitted(here, [heaters('H-100')]);
    const late = await verified(here, [wheelchairs('1')]);
    await expect(withdraw(late)).rejects.toMatchObject({ code: 'status-wrong' });
  });

  test('settles an open claim once', async () => {
    await withdraw(await returned(here, [wheelchairs('3')]));
    await withdraw(await submitted(here, [wheelchairs('2')]));
    expect(await claimedUnverified('wheelchair')).toBe('0');
  });

  test('of what came by letter takes a letter', async () => {
    const id = await letterOf();
    const { registrar, unionist } = here.people;
    await expect(withdraw(id, unionist)).rejects.toMatchObject({ code: 'not-found' });
    await expect(withdraw(id, registrar)).rejects.toMatchObject({ code: 'rule-broken' });
    await withdraw(id, registrar, { letter: { number: 'ع/۳', date: '2026-06-09' } });
  });
});

describe('an objection to a refusal', () => {
  test('that is upheld brings the contribution back with all that it claimed', async () => {
    const id = await objected(here, [heaters('H-100')]);
    await decide(id, true);
    expect(await open(id)).toMatchObject({ status: 'submitted', objection: { outcome: 'upheld' } });
    const other = submitted(here, [heaters('H-100')], { by: here.people.unionist });
    await expect(other).rejects.toMatchObject({ code: 'claimed-elsewhere' });
    expect(await claimedUnverified('heater')).toBe('1');
    await verify(here, id, [heaters('H-100')]);
  });

  test('can not be upheld while somebody else has claimed the same', async () => {
    const id = await objected(here, [heaters('H-100')]);
    await submitted(here, [heaters('H-100')], { by: here.people.unionist });
    await expect(decide(id, true)).rejects.toMatchObject({ code: 'claimed-elsewhere' });
    await decide(id, false);
  });

  test('that is rejected ends it', async () => {
    const id = await objected(here, [wheelchairs('2')]);
    await decide(id, false);
    expect(await open(id)).toMatchObject({ status: 'refused', objection: { outcome: 'rejected' } });
    await expect(object(id)).rejects.toMatchObject({ code: 'status-wrong' });
    expect(await claimedUnverified('wheelchair')).toBe('0');
  });

  test('is decided by another officer than the one who refused', async () => {
    const id = await objected(here, [wheelchairs('2')]);
    await expect(decide(id, true, here.people.verifier)).rejects.toMatchObject({
      code: 'same-person',
    });
    await decide(id, true, here.people.third);
  });

  test('is raised within thirty days, or those that the office has set', async () => {
    const [late, inTime] = [
      await refused(here, [wheelchairs('1')]),
      await refused(here, [wheelchairs('2')]),
    ];
    here.at('2026-07-10T08:00:00.000Z');
    await object(inTime);
    here.at('2026-07-10T08:00:00.001Z');
    await expect(object(late)).rejects.toMatchObject({ code: 'time-limit-passed' });
    await here.does(here.people.admin, configureOffice, {
      body: { ...letterhead, rules: { objectionDays: 31 } },
    });
    await object(late);
  });

  test('is the giver’s own, and of what was refused', async () => {
    const id = await refused(here, [wheelchairs('1')]);
    await expect(object(id, here.people.unionist)).rejects.toMatchObject({ code: 'not-found' });
    const open = await submitted(here, [wheelchairs('1')]);
    await expect(object(open)).rejects.toMatchObject({ code: 'status-wrong' });
  });

  test('is granted once: what came back by one is not refused again', async () => {
    const id = await objected(here, [wheelchairs('1')]);
    await decide(id, true);
    const again = here.does(here.people.third, refuseContribution, {
      params: { contribution: id },
      body: { reason: 'ناقص' },
    });
    await expect(again).rejects.toMatchObject({ code: 'status-wrong' });
  });
});

describe('questions and answers', () => {
  const say = (contribution: string, by: Person, text: string, about?: string) =>
    here.does(by, sendMessage, {
      params: { contribution },
      body: { text, ...(about !== undefined && { about }) },
    });
  const thread = async (contribution: string, by: Person, query = {}) =>
    listMessages(here.home, requestOf(by, 'listMessages', { params: { contribution }, query }));

  test('stand in order, each with its side and the field that it is about', async () => {
    const id = await submitted(here, [wheelchairs('1')]);
    await say(id, here.people.verifier, 'فاکتور خوانا نیست', '/lines/0/invoice');
    here.at('2026-06-10T09:00:00.000Z');
    await say(id, here.people.giver, 'پیوست شد');
    const { items } = await thread(id, here.people.giver);
    expect(items).toMatchObject([
      { from: 'office', text: 'فاکتور خوانا نیست', about: '/lines/0/invoice' },
      { from: 'partner', text: 'پیوست شد' },
    ]);
    const first = await thread(id, here.people.auditor, { limit: 1 });
    const rest = await thread(id, here.people.auditor, { limit: 1, after: first.next });
    expect([...first.items, ...rest.items]).toEqual(items);
  });

  test('are told together to the giver, the last one first', async () => {
    const { giver, unionist, verifier } = here.people;
    const [one, two] = [
      await submitted(here, [wheelchairs('1')]),
      await submitted(here, [wheelchairs('2')]),
    ];
    await say(one, verifier, 'فاکتور خوانا نیست');
    here.at('2026-06-10T09:00:00.000Z');
    await say(two, verifier, 'چند دستگاه؟');
    const latest = async (by: Person) =>
      (await listLatestMessages(here.home, requestOf(by, 'listLatestMessages', {}))).items;
    expect((await latest(giver)).map(({ contribution }) => contribution)).toEqual([two, one]);
    expect((await latest(giver))[0]).not.toHaveProperty('partner');
    expect(await latest(unionist)).toEqual([]);
  });

  test('are between the office and the giver', async () => {
    const id = await submitted(here, [wheelchairs('1')]);
    await say(id, here.people.verifier, 'فاکتور خوانا نیست');
    const other = here.people.unionist;
    await expect(thread(id, other)).rejects.toMatchObject({ code: 'not-found' });
    await expect(say(id, other, 'سلام')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('leave a certificate that is being prepared as it was', async () => {
    const id = await verified(here, [wheelchairs('1')]);
    await registered(here, id);
    await say(id, here.people.giver, 'گواهی کی صادر می‌شود؟');
    await issued(here, id);
  });
});

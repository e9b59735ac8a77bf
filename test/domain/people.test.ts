import { beforeEach, describe, expect, test } from '@jest/globals';
import { configureOffice } from '../../shared/domain/office/commands.ts';
import { dutiesOn } from '../../shared/domain/office/duties.ts';
import { appointDeputy, endAppointment } from '../../shared/domain/office/people.ts';
import {
  getPerson,
  getReadiness,
  listColleagues,
  listPeople,
} from '../../shared/domain/office/readPeople.ts';
import type { Duties } from '../../shared/domain/ports.ts';
import { actorOf, type Office, office, type Person, requestOf } from './office.ts';
import { letterhead, wheelchairs } from './papers.ts';
import { appointed, submitted, verify } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const officer = (login: string) => appointed(here, login, ['officer']);
const ends = (person: string, by: Person = here.people.admin) =>
  here.does(by, endAppointment, { params: { person }, body: { reason: 'left-the-office' } });
const lend = (of: string, deputy: string, days: object = {}, by: Person = here.people.admin) =>
  here.does(by, appointDeputy, {
    body: { of, deputy, from: '2026-06-10', until: '2026-06-20', ...days },
  });
const of = (person: string) =>
  getPerson(here.home, requestOf(here.people.admin, 'getPerson', { params: { person } }));
const dutiesOf = (login: string): Duties =>
  here.directory.duties.get(actorOf(login)) ?? { roles: [] };

describe('the people of an office', () => {
  test('are listed with their logins, which stand with the personal data only', async () => {
    const first = await officer('officer@office.example');
    const left = await officer('gone@office.example');
    await ends(left);
    const page = await listPeople(here.home, requestOf(here.people.admin, 'listPeople', {}));
    expect(page.items).toMatchObject([
      { id: first, login: 'officer@office.example', roles: ['officer'], version: 1 },
      { id: left, login: 'gone@office.example', ended: { reason: 'left-the-office' } },
    ]);
    await here.seal();
    expect(JSON.stringify(await here.log())).not.toContain('office.example');
  });

  test('lose all duties when their appointment ends, once, and not by their own hand', async () => {
    const person = await officer('somebody');
    const self: Person = { ...here.people.admin, actor: actorOf('somebody') };
    await expect(ends(person, self)).rejects.toMatchObject({ code: 'same-person' });
    expect(dutiesOf('somebody')).toEqual({ roles: ['officer'] });
    await ends(person);
    expect(dutiesOf('somebody')).toEqual({ roles: [] });
    await expect(ends(person)).rejects.toMatchObject({ code: 'status-wrong' });
    await expect(ends('person-unknown')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of a partner are seen by each other, and by no other partner', async () => {
    const { company, union, people } = here;
    await appointed(here, 'a@company.example', ['partner'], { partner: company });
    const left = await appointed(here, 'b@company.example', ['partner'], { partner: company });
    await appointed(here, 'c@union.example', ['partner'], { partner: union });
    await ends(left);
    const seen = async (by: Person) =>
      (await listColleagues(here.home, requestOf(by, 'listColleagues', {}))).items.map(
        ({ login }) => login,
      );
    expect(await seen(people.giver)).toEqual(['a@company.example']);
    expect(await seen(people.unionist)).toEqual(['c@union.example']);
  });

  test('can be appointed anew', async () => {
    const person = await officer('somebody');
    await ends(person);
    await appointed(here, 'somebody', ['auditor']);
    expect(await of(person)).not.toHaveProperty('ended');
    expect(dutiesOf('somebody')).toEqual({ roles: ['auditor'] });
  });
});

describe('a deputy', () => {
  const district = { region: 'IR-23.tehran.06' };

  test('has the duties of the absent from the first to the last day of the leave', async () => {
    const absent = await appointed(here, 'absent', ['district'], district);
    const deputy = await officer('deputy');
    await lend(absent, deputy);
    const held = dutiesOf('deputy');
    expect(dutiesOn(held, '2026-06-09')).toEqual({ roles: ['officer'] });
    for (const day of ['2026-06-10', '2026-06-20'])
      expect(dutiesOn(held, day)).toEqual({ roles: ['officer', 'district'], ...district });
    expect(dutiesOn(held, '2026-06-21')).toEqual({ roles: ['officer'] });
    expect(await of(deputy)).toMatchObject({
      deputyFor: [{ of: absent, roles: ['district'], ...district, entry: `${deputy}:2` }],
    });
  });

  test('counts as the person that it is: it never does two steps that need two', async () => {
    await lend(await officer('absent'), await appointed(here, 'deputy', ['district'], district));
    const deputy: Person = {
      ...{ actor: actorOf('deputy'), ...dutiesOn(dutiesOf('deputy'), '2026-06-10') },
    };
    expect(deputy.roles).toContain('officer');
    const lines = [wheelchairs('1')];
    const given = await submitted(here, lines, {
      by: { ...here.people.giver, actor: deputy.actor },
    });
    await expect(verify(here, given, lines, { by: deputy })).rejects.toMatchObject({
      code: 'same-person',
    });
  });

  test('is another person, with duties of the same sort, and not of another district', async () => {
    const absent = await appointed(here, 'absent', ['district'], district);
    const wrong = { fields: [{ pointer: '/deputy', code: 'not-allowed-value' }] };
    await expect(lend(absent, absent)).rejects.toMatchObject(wrong);
    const auditor = await appointed(here, 'auditor', ['auditor']);
    await expect(lend(absent, auditor)).rejects.toMatchObject(wrong);
    const elsewhere = await appointed(here, 'elsewhere', ['district'], { region: 'IR-10.kashan' });
    await expect(lend(absent, elsewhere)).rejects.toMatchObject(wrong);
    const admin = await appointed(here, 'second-admin', ['office-admin']);
    await expect(lend(admin, await officer('deputy'))).rejects.toMatchObject({
      fields: [{ pointer: '/of', code: 'not-allowed-value' }],
    });
    await expect(lend('person-unknown', await officer('other'))).rejects.toMatchObject({
      fields: [{ pointer: '/of', code: 'unknown' }],
    });
    const left = await officer('left');
    await ends(left);
    await expect(lend(absent, left)).rejects.toMatchObject(wrong);
  });

  test('is never named by itself', async () => {
    const [absent, deputy] = [await officer('absent'), await officer('deputy')];
    const self: Person = { ...here.people.admin, actor: actorOf('deputy') };
    await expect(lend(absent, deputy, {}, self)).rejects.toMatchObject({ code: 'same-person' });
  });

  test('stands in for one at a time, for a leave that is not over and not without end', async () => {
    const [absent, other] = [await officer('absent'), await officer('other')];
    const deputy = await officer('deputy');
    const until = (day: string) => lend(absent, deputy, { until: day });
    await expect(until('2026-06-09')).rejects.toMatchObject({
      fields: [{ pointer: '/until', code: 'before-start' }],
    });
    await expect(until('2026-09-11')).rejects.toMatchObject({
      fields: [{ pointer: '/until', code: 'too-long' }],
    });
    await until('2026-06-20');
    await expect(lend(other, deputy)).rejects.toMatchObject({
      fields: [{ pointer: '/deputy', code: 'duplicate' }],
    });
    here.at('2026-06-21T08:00:00.000Z');
    await lend(other, deputy, { from: '2026-06-21', until: '2026-06-22' });
  });

  test('loses what was lent with its own appointment', async () => {
    const [absent, deputy] = [await officer('absent'), await officer('deputy')];
    await lend(absent, deputy);
    await ends(deputy);
    expect(dutiesOf('deputy')).toEqual({ roles: [] });
  });
});

describe('an office', () => {
  const codes = async () => (await getReadiness(here.home)).warnings.map(({ code }) => code);

  test('of one officer is told the way out before anybody is refused', async () => {
    await officer('first');
    const { officers, warnings } = await getReadiness(here.home);
    expect([officers, warnings.map(({ code }) => code)]).toEqual([1, ['one-officer']]);
    expect(warnings[0]?.text.fa).toContain('بالادست');
    const second = await officer('second');
    expect(await codes()).toEqual([]);
    await ends(second);
    expect(await codes()).toEqual(['one-officer']);
  });

  test('without a signatory in force is told so', async () => {
    await officer('first');
    await officer('second');
    const [signatory] = letterhead.signatories;
    if (signatory === undefined) throw new Error('nobody signs');
    const signed = (until: string) =>
      here.does(here.people.admin, configureOffice, {
        body: { ...letterhead, signatories: [{ ...signatory, until }] },
      });
    await signed('2026-06-10');
    expect(await codes()).toEqual([]);
    await signed('2026-06-09');
    expect(await codes()).toEqual(['no-signatory']);
  });
});

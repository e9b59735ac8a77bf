import { beforeEach, describe, expect, test } from '@jest/globals';
import { issueCertificate, revokeCertificate } from '../../shared/domain/certificate/commands.ts';
import { refuseContribution } from '../../shared/domain/contribution/refuse.ts';
import { registerLetter } from '../../shared/domain/contribution/submit.ts';
import { appointPerson } from '../../shared/domain/office/people.ts';
import { issueReport } from '../../shared/domain/quarter/commands.ts';
import { refuseSaving, submitSaving, verifySaving } from '../../shared/domain/saving/commands.ts';
import { actorOf, type Office, office, type Person } from './office.ts';
import { gift, statement, wheelchairs } from './papers.ts';
import { close, issued, registered, submitted, verified, verify } from './steps.ts';
import { evidenceOf } from './uploads.ts';

const samePerson = { code: 'same-person' };
const lines = [wheelchairs('3')];
let here: Office;
beforeEach(async () => {
  here = await office();
});

describe('duties are segregated by person', () => {
  test('whoever submitted a contribution never verifies or refuses it', async () => {
    const { does, people } = here;
    const id = await submitted(here, lines);
    const turncoat: Person = { ...people.giver, roles: ['officer'] };
    await expect(verify(here, id, lines, { by: turncoat })).rejects.toMatchObject(samePerson);
    const refusal = does(turncoat, refuseContribution, {
      params: { contribution: id },
      body: { reason: 'ناقص' },
    });
    await expect(refusal).rejects.toMatchObject(samePerson);
  });

  test('an officer who registered a letter counts as its submitter', async () => {
    const { does, people, company } = here;
    const { id } = await does(people.registrar, registerLetter, {
      params: { partner: company },
      body: {
        ...gift(lines),
        letter: { number: 'ع/۱', date: '2026-06-01' },
        evidence: [await evidenceOf(here, people.registrar)],
      },
    });
    const own = verify(here, id, lines, { by: people.registrar });
    await expect(own).rejects.toMatchObject(samePerson);
    await verify(here, id, lines, { by: people.verifier });
  });

  test('whoever verified a contribution never issues its certificate', async () => {
    const { does, people } = here;
    const certificate = await registered(here, await verified(here, lines));
    const own = does(people.verifier, issueCertificate, { params: { certificate }, body: {} });
    await expect(own).rejects.toMatchObject(samePerson);
    await does(people.third, issueCertificate, { params: { certificate }, body: {} });
  });

  test('one verified contribution among several keeps its verifier from issuing', async () => {
    const { does, people } = here;
    const first = await verified(here, lines);
    const second = await submitted(here, lines);
    await verify(here, second, lines, { by: people.third });
    const certificate = await registered(here, first, second);
    const own = does(people.third, issueCertificate, { params: { certificate }, body: {} });
    await expect(own).rejects.toMatchObject(samePerson);
  });

  test('whoever issued a certificate never revokes it', async () => {
    const { does, people } = here;
    const certificate = await issued(here, await verified(here, lines));
    const revocation = { params: { certificate }, body: { reason: 'اشتباه در مقدار' } };
    const own = does(people.registrar, revokeCertificate, revocation);
    await expect(own).rejects.toMatchObject(samePerson);
    await does(people.third, revokeCertificate, revocation);
  });

  test('whoever closed a quarter never issues its report', async () => {
    const { does, people } = here;
    await close(here, '1405-Q1');
    const report = { params: { period: '1405-Q1' }, body: {} };
    await expect(does(people.registrar, issueReport, report)).rejects.toMatchObject(samePerson);
    await does(people.verifier, issueReport, report);
  });

  test('whoever registered a saving never verifies or refuses it', async () => {
    const { does, people, gasCompany, company } = here;
    const { id } = await does(people.registrar, submitSaving, {
      body: statement({ measurer: gasCompany, funder: company }),
    });
    const params = { saving: id };
    const own = does(people.registrar, verifySaving, { params, body: {} });
    await expect(own).rejects.toMatchObject(samePerson);
    const refusal = does(people.registrar, refuseSaving, { params, body: { reason: 'ناقص' } });
    await expect(refusal).rejects.toMatchObject(samePerson);
  });
});

describe('appointments', () => {
  const appoint = (who: Person, body: Record<string, unknown>, key?: string) =>
    here.does(who, appointPerson, { body, ...(key !== undefined && { key }) });

  test('give nobody duties of their own making', async () => {
    const self: Person = { ...here.people.admin, actor: actorOf('admin') };
    const own = appoint(self, { login: 'admin', roles: ['officer'] });
    await expect(own).rejects.toMatchObject(samePerson);
  });

  test.each([
    [['office-admin', 'officer']],
    [['auditor', 'officer']],
    [['partner', 'officer']],
    [['officer', 'officer']],
  ])('never join %j', async (roles) => {
    const partner = roles.includes('partner') ? { partner: here.company } : {};
    const joined = appoint(here.people.admin, { login: 'somebody', roles, ...partner });
    await expect(joined).rejects.toMatchObject({
      code: 'rule-broken',
      fields: [{ pointer: '/roles' }],
    });
  });

  test('name a partner for partners and a region for districts, and what they name is known', async () => {
    const wrong = (body: Record<string, unknown>) =>
      expect(appoint(here.people.admin, { login: 'somebody', ...body })).rejects;
    await wrong({ roles: ['partner'] }).toMatchObject({ fields: [{ pointer: '/partner' }] });
    await wrong({ roles: ['officer'], partner: here.company }).toMatchObject({
      fields: [{ pointer: '/partner' }],
    });
    await wrong({ roles: ['partner'], partner: 'partner-unknown' }).toMatchObject({
      fields: [{ pointer: '/partner', code: 'unknown' }],
    });
    await wrong({ roles: ['district'], region: 'IR-99' }).toMatchObject({
      fields: [{ pointer: '/region', code: 'unknown' }],
    });
    await wrong({ login: 'nobody', roles: ['officer'] }).toMatchObject({
      fields: [{ pointer: '/login', code: 'unknown' }],
    });
  });

  test('that were taken back do not return when an old request is sent again', async () => {
    const { people, directory } = here;
    const first = { login: 'somebody', roles: ['officer'] };
    const { entry } = await appoint(people.admin, first, 'appointment-1');
    await appoint(people.admin, { login: 'somebody', roles: ['auditor'] });
    const again = await appoint(people.admin, first, 'appointment-1');
    expect(again.entry).toBe(entry);
    expect(directory.duties.get(actorOf('somebody'))?.roles).toEqual(['auditor']);
  });

  test('keep the login itself out of the log', async () => {
    await appoint(here.people.admin, { login: 'mobina.sample@office.example', roles: ['officer'] });
    await here.seal();
    expect(JSON.stringify(await here.log())).not.toContain('mobina');
  });
});

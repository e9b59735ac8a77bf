import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { getMou } from '../../shared/domain/mou/read.ts';
import { registerMou } from '../../shared/domain/mou/registerMou.ts';
import { amendPartner } from '../../shared/domain/partner/amendPartner.ts';
import { getContacts, setContacts } from '../../shared/domain/partner/contacts.ts';
import { mayOwnEnterprises } from '../../shared/domain/partner/entity.ts';
import { isIban } from '../../shared/domain/partner/identifiers.ts';
import { mergePartner } from '../../shared/domain/partner/mergePartner.ts';
import { getPartner, listPartners } from '../../shared/domain/partner/read.ts';
import { registerPartner } from '../../shared/domain/partner/registerPartner.ts';
import type { EntityState } from '../../shared/domain/partner/state.ts';
import { historyOf, type Office, office, type Person, requestOf } from './office.ts';
import { clause, housing, memorandum, partners, person, wheelchairs } from './papers.ts';
import { issued, reported, submitted, verified } from './steps.ts';
import { evidenceOf } from './uploads.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
type Registration = BodyInput<'registerPartner'>;
const register = (body: object) =>
  here.does(here.people.registrar, registerPartner, { body: body as Registration });
const amend = (partner: string, changes: object) =>
  here.does(here.people.registrar, amendPartner, {
    params: { partner },
    body: { from: '2026-06-01', reason: 'آگهی تغییرات', evidence: [], ...changes },
  });
const merge = (partner: string, into: string) =>
  here.does(here.people.registrar, mergePartner, {
    params: { partner },
    body: { into, reason: 'دو بار ثبت شده', evidence: [] },
  });
const partnerOf = (partner: string, who: Person = here.people.registrar) =>
  getPartner(here.home, requestOf(who, 'getPartner', { params: { partner } }));
const list = async (query: object = {}) =>
  (await listPartners(here.home, requestOf(here.people.auditor, 'listPartners', { query }))).items;

const mosque = {
  type: 'religious-body',
  name: { fa: 'هیأت نمونهٔ سعادت' },
  region: 'IR-23.tehran.06',
  demonstration: true,
};
const { legalEntityId: _, ...nameless } = partners.company;

describe('a body that gives', () => {
  test.each(['company', 'cooperative', 'union', 'charity', 'public-body'])(
    'of type %s has its national id',
    async (type) => {
      await expect(register({ ...nameless, type })).rejects.toMatchObject({
        fields: expect.arrayContaining([{ pointer: '/legalEntityId', code: 'required' }]),
      });
    },
  );

  test.each(['enterprise', 'military-body', 'volunteer-group', 'religious-body'])(
    'of type %s may have none: then region and an officer’s evidence are needed',
    async (type) => {
      const { region: __, ...nowhere } = mosque;
      await expect(register({ ...nowhere, type })).rejects.toMatchObject({
        fields: [
          { pointer: '/region', code: 'required' },
          { pointer: '/evidence', code: 'required' },
        ],
      });
      const evidence = [await evidenceOf(here, here.people.registrar)];
      const { id } = await register({ ...mosque, type, evidence });
      expect(await partnerOf(id)).toEqual({ ...mosque, type, id, version: 1 });
      expect((await historyOf(here.home, id))[0]?.evidence).toEqual(evidence);
    },
  );

  test('without national id is registered once under its name in its region', async () => {
    const evidence = [await evidenceOf(here, here.people.registrar)];
    await register({ ...mosque, evidence });
    const spaced = { ...mosque, name: { fa: 'هيأت  نمونهٔ سعادت' }, evidence };
    await expect(register(spaced)).rejects.toMatchObject({
      code: 'claimed-elsewhere',
      fields: [{ pointer: '/name', code: 'duplicate' }],
    });
    await register({ ...mosque, region: 'IR-23.tehran.07', evidence });
  });

  test('has an account number that passes its own check digits', async () => {
    expect(isIban('IR580540105180021273113007')).toBe(true);
    expect(isIban('IR580540105180021273113006')).toBe(false);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 25 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const good = 'IR580540105180021273113007';
        const digit = (Number(good[at]) + by) % 10;
        expect(isIban(`${good.slice(0, at)}${digit}${good.slice(at + 1)}`)).toBe(false);
      }),
    );
    const wrong = amend(here.company, { iban: 'IR580540105180021273113006' });
    await expect(wrong).rejects.toMatchObject({
      fields: [{ pointer: '/iban', code: 'check-digit' }],
    });
    await amend(here.company, { iban: 'IR۵۸۰۵۴۰۱۰۵۱۸۰۰۲۱۲۷۳۱۱۳۰۰۷' });
  });

  test('without national id gets a certificate that does not speak of one', async () => {
    const evidence = [await evidenceOf(here, here.people.registrar)];
    const { id } = await register({ ...mosque, iban: 'IR580540105180021273113007', evidence });
    const by: Person = { actor: 'mosque-1', roles: ['partner'], partner: id };
    const certificate = await issued(here, await verified(here, [wheelchairs('2')], { by }));
    const [entry] = (await historyOf(here.home, certificate)).slice(-1);
    expect(entry?.data.holder).toEqual({ partner: id, name: mosque.name, type: 'religious-body' });
  });

  test('may own enterprises unless it is marked otherwise', async () => {
    expect(mayOwnEnterprises((await partnerOf(here.company)) as EntityState)).toBe(true);
    await amend(here.company, { mayOwnEnterprises: false });
    expect(mayOwnEnterprises((await partnerOf(here.company)) as EntityState)).toBe(false);
  });

  test('that is marked as implementer stands in the list of implementers', async () => {
    expect(await list({ implementer: 'true' })).toEqual([]);
    await amend(here.union, { implementer: true });
    expect((await list({ implementer: 'true' })).map(({ id }) => id)).toEqual([here.union]);
    expect(await list()).toHaveLength(3);
  });
});

describe('a change of name', () => {
  const name = { fa: 'شرکت نمونهٔ گرمابخش نو' };

  test('holds from its day on; papers of before keep the old one', async () => {
    const given = await verified(here, [wheelchairs('2')]);
    const certificate = await issued(here, given);
    const before = await reported(here);
    await amend(here.company, { name });
    const after = await reported(here);
    const state = (await partnerOf(here.company)) as EntityState;
    expect(state.formerNames).toEqual([{ name: partners.company.name, until: '2026-06-01' }]);
    expect(before.public.partners[0]?.name).toEqual(partners.company.name);
    expect(after.public.partners[0]?.name).toEqual(name);
    const issue = (await historyOf(here.home, certificate)).at(-1);
    expect(issue?.data).toMatchObject({ holder: { name: partners.company.name } });
  });

  test('lies not in the future, nor before the last one', async () => {
    const later = amend(here.company, { name, from: '2026-06-11' });
    await expect(later).rejects.toMatchObject({
      fields: [{ pointer: '/from', code: 'in-future' }],
    });
    await amend(here.company, { name });
    const earlier = amend(here.company, { name: partners.company.name, from: '2026-05-31' });
    await expect(earlier).rejects.toMatchObject({
      fields: [{ pointer: '/from', code: 'before-start' }],
    });
  });

  test('of a body without national id frees its old name for another', async () => {
    const evidence = [await evidenceOf(here, here.people.registrar)];
    const { id } = await register({ ...mosque, evidence });
    await amend(id, { name });
    await register({ ...mosque, evidence });
    await expect(register({ ...mosque, name, evidence })).rejects.toMatchObject({
      code: 'claimed-elsewhere',
    });
  });

  test('is no way to another national id, but to a first one', async () => {
    const other = amend(here.company, { legalEntityId: '10380284790' });
    await expect(other).rejects.toMatchObject({
      fields: [{ pointer: '/legalEntityId', code: 'not-allowed-value' }],
    });
    const evidence = [await evidenceOf(here, here.people.registrar)];
    const { id } = await register({ ...mosque, evidence });
    await amend(id, { legalEntityId: '10380284790' });
    await expect(
      register({ ...partners.company, legalEntityId: '10380284790' }),
    ).rejects.toMatchObject({ code: 'claimed-elsewhere' });
  });

  test('of a natural person is none of these', async () => {
    const { id } = await register(person);
    await expect(amend(id, { name })).rejects.toMatchObject({ code: 'status-wrong' });
  });
});

describe('a partner that was registered twice', () => {
  const twice = { ...partners.company, legalEntityId: '10380284790' };

  test('is one row in reports, under the name of the one that stays; no entry moves', async () => {
    const { id: duplicate } = await register(twice);
    const by: Person = { actor: 'giver-3', roles: ['partner'], partner: duplicate };
    await verified(here, [wheelchairs('3')], { by });
    await verified(here, [wheelchairs('4')]);
    const before = await reported(here);
    await merge(duplicate, here.company);
    const after = await reported(here);
    expect(before.public.partners).toHaveLength(2);
    for (const edition of [after.public, after.full])
      expect(edition.partners).toMatchObject([
        {
          id: here.company,
          name: partners.company.name,
          items: [{ verified: '7' }],
          values: [{ amount: '2000000' }],
        },
      ]);
    expect(after.public.items).toEqual(before.public.items);
    expect(await partnerOf(duplicate)).toMatchObject({ mergedInto: here.company });
    expect(await partnerOf(here.company)).toMatchObject({ merged: [duplicate] });
    expect((await list()).map(({ id }) => id)).not.toContain(duplicate);
  });

  test('takes no new gifts; the survivor fulfils what the duplicate has pledged', async () => {
    const { id: duplicate } = await register(twice);
    const { id: mou } = await here.does(here.people.registrar, registerMou, {
      body: memorandum(duplicate, [clause('first', '4')]),
    });
    const by: Person = { actor: 'giver-3', roles: ['partner'], partner: duplicate };
    const line = housing('1', { fulfils: { mou, clause: 'first' } });
    await expect(submitted(here, [line])).rejects.toMatchObject({
      fields: [{ pointer: '/lines/0/fulfils/mou', code: 'not-a-party' }],
    });
    await merge(duplicate, here.company);
    await expect(submitted(here, [line], { by })).rejects.toMatchObject({
      fields: expect.arrayContaining([{ pointer: '/partner', code: 'unknown' }]),
    });
    await verified(here, [line]);
    const request = requestOf(here.people.registrar, 'getMou', { params: { mou } });
    expect((await getMou(here.home, request)).clauses[0]).toMatchObject({ fulfilled: '1' });
  });

  test('is never merged in a circle, twice, with itself, or with a person', async () => {
    const { id: duplicate } = await register(twice);
    const wrong = { fields: [{ pointer: '/into', code: 'not-allowed-value' }] };
    await expect(merge(duplicate, duplicate)).rejects.toMatchObject(wrong);
    await merge(duplicate, here.company);
    await expect(merge(here.company, duplicate)).rejects.toMatchObject(wrong);
    await expect(merge(duplicate, here.union)).rejects.toMatchObject({ code: 'status-wrong' });
    await expect(amend(duplicate, { implementer: true })).rejects.toMatchObject({
      code: 'status-wrong',
    });
    const { id: somebody } = await register(person);
    await expect(merge(here.union, somebody)).rejects.toMatchObject(wrong);
    await expect(merge(here.union, 'partner-unknown')).rejects.toMatchObject({
      fields: expect.arrayContaining([{ pointer: '/into', code: 'unknown' }]),
    });
  });

  test('and merged again with its survivor is counted at the end of the chain', async () => {
    const { id: duplicate } = await register(twice);
    const by: Person = { actor: 'giver-3', roles: ['partner'], partner: duplicate };
    await verified(here, [wheelchairs('3')], { by });
    await merge(duplicate, here.company);
    await merge(here.company, here.union);
    const { public: report } = await reported(here);
    expect(report.partners).toMatchObject([{ id: here.union, name: partners.union.name }]);
    expect(await partnerOf(here.union)).toMatchObject({ merged: [here.company, duplicate] });
  });

  test('at the same moment in both directions is merged in one of them', async () => {
    const outcomes = await Promise.allSettled([
      merge(here.company, here.union),
      merge(here.union, here.company),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the people to talk to at a partner', () => {
  const contact = {
    name: { fa: 'رابط نمونه‌پور' },
    post: 'مدیر روابط عمومی',
    phone: '۰۲۱۱۲۳۴۵۶۷۸',
  };
  const set = (contacts: object[], by: Person = here.people.registrar) =>
    here.does(by, setContacts, { params: { partner: here.company }, body: { contacts } });
  const read = (who: Person) =>
    getContacts(here.home, requestOf(who, 'getContacts', { params: { partner: here.company } }));
  const held = async () =>
    (
      await here.home.personal.query({ pk: `P#${here.company}`, prefix: 'C#', limit: 10 })
    ).items.map((item) => String(item.opened));

  test('are known to officers and to the partner itself, and to nobody else', async () => {
    expect((await read(here.people.giver)).contacts).toEqual([]);
    await set([contact]);
    for (const who of [here.people.verifier, here.people.giver])
      expect((await read(who)).contacts).toEqual([{ ...contact, phone: '02112345678' }]);
    await expect(read(here.people.unionist)).rejects.toMatchObject({ code: 'not-found' });
    await expect(set([], here.people.unionist)).rejects.toMatchObject({ code: 'not-found' });
    await set([contact, contact], here.people.giver);
    expect((await read(here.people.giver)).contacts).toHaveLength(2);
  });

  test('never enter the log, and each reading is noted', async () => {
    await set([contact]);
    await read(here.people.verifier);
    await here.seal();
    const log = JSON.stringify(await here.log());
    expect(log).not.toContain('رابط');
    expect(log).not.toContain('02112345678');
    const { items } = await here.home.personal.query({
      ...{ pk: `P#${here.company}`, prefix: 'L#', limit: 10 },
    });
    expect(items).toMatchObject([{ actor: here.people.verifier.actor, route: 'getContacts' }]);
  });

  test('are gone once others, or none, are set', async () => {
    await set([contact]);
    here.at('2026-06-11T08:00:00.000Z');
    await set([]);
    expect((await read(here.people.giver)).contacts).toEqual([]);
    expect(await held()).toHaveLength(1);
    expect((await held()).join()).not.toContain('رابط');
  });

  test('are shown only if they are what the log committed to', async () => {
    await set([contact]);
    const { items } = await here.home.personal.query({
      ...{ pk: `P#${here.company}`, prefix: 'C#', limit: 10 },
    });
    const [item] = items;
    if (item === undefined) throw new Error('nothing is kept');
    const forged = String(item.opened).replace('نمونه‌پور', 'دیگر');
    await here.home.personal.commit([{ put: { ...item, opened: forged } }]);
    await expect(read(here.people.giver)).rejects.toThrow('committed');
  });
});

import { beforeEach, describe, expect, test } from '@jest/globals';
import { getCertificate } from '../../shared/domain/certificate/read.ts';
import { confirmDelivery } from '../../shared/domain/contribution/deliver.ts';
import { getContribution, listContributions } from '../../shared/domain/contribution/read.ts';
import { listHandovers } from '../../shared/domain/handover/read.ts';
import { getMou, listMous } from '../../shared/domain/mou/read.ts';
import { registerMou } from '../../shared/domain/mou/registerMou.ts';
import { getPartner, listPartners } from '../../shared/domain/partner/read.ts';
import { getProof } from '../../shared/domain/publicLog.ts';
import { getSaving, listSavings } from '../../shared/domain/saving/read.ts';
import { announced } from './field.ts';
import { type Office, office, type Person, requestOf } from './office.ts';
import { clause, delivery, gift, memorandum, wheelchairs } from './papers.ts';
import { deliver, issued, openFund, submitted, verified } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const notFound = { code: 'not-found' };
const lines = [wheelchairs('3')];
const opens = (person: Person, contribution: string) =>
  getContribution(here.home, requestOf(person, 'getContribution', { params: { contribution } }));
const lists = async (person: Person, query = {}) =>
  (await listContributions(here.home, requestOf(person, 'listContributions', { query }))).items.map(
    ({ id }) => id,
  );

describe('a partner', () => {
  test('sees its own contributions, and those of others do not exist for it', async () => {
    const { giver, colleague, unionist } = here.people;
    const own = await submitted(here, lines);
    const other = await submitted(here, lines, { by: unionist });
    expect(await opens(colleague, own)).toMatchObject({ id: own });
    await expect(opens(giver, other)).rejects.toMatchObject(notFound);
    await expect(opens(giver, 'contribution-unknown')).rejects.toMatchObject(notFound);
    expect(await lists(giver)).toEqual([own]);
  });

  test('can not widen its list by a filter', async () => {
    const { giver, unionist } = here.people;
    await submitted(here, lines, { by: unionist });
    expect(await lists(giver, { partner: here.union })).toEqual([]);
    expect(await lists(giver, { region: 'IR-23', status: 'submitted' })).toEqual([]);
  });

  test('sees what its own funds hold, and of others nothing', async () => {
    const { home, people, union } = here;
    const own = await openFund(here);
    const other = await openFund(here, { funder: union, population: { fa: 'دیگران' } });
    const funds = (by: Person) => listSavings(home, requestOf(by, 'listSavings', {}));
    expect((await funds(people.giver)).items.map(({ id }) => id)).toEqual([own]);
    const opened = (saving: string) =>
      getSaving(home, requestOf(people.giver, 'getSaving', { params: { saving } }));
    expect(await opened(own)).toMatchObject({ id: own });
    await expect(opened(other)).rejects.toMatchObject(notFound);
  });

  test('reads what it claimed; a district that delivers does not', async () => {
    const { giver, colleague, verifier, auditor, district6 } = here.people;
    const body = { note: 'تحویل در انبار', evidence: [] };
    const own = await submitted(here, lines, body);
    for (const who of [giver, colleague, verifier, auditor])
      expect((await opens(who, own)).submission).toEqual(gift(lines, body));
    for (const hidden of ['submission', 'history'])
      expect(await opens(district6, own)).not.toHaveProperty(hidden);
  });

  test('follows its contribution from the first day to where it arrived', async () => {
    const own = await verified(here, lines);
    await deliver(here, own, '2', {
      lines: [{ line: 0, delivered: '2', discrepancies: [{ reason: 'short', quantity: '1' }] }],
    });
    expect((await opens(here.people.giver, own)).history).toMatchObject([
      { kind: 'contribution-submitted', by: 'partner' },
      { kind: 'contribution-verified', by: 'office' },
      {
        ...{ kind: 'delivery-confirmed', by: 'district' },
        delivery: {
          region: 'IR-23.tehran.06',
          lines: [{ line: 0, delivered: '2', discrepancy: '1' }],
        },
      },
    ]);
  });

  test('reads its last contributions first where it asks for that', async () => {
    const first = await submitted(here, lines);
    here.at('2026-06-10T09:00:00.000Z');
    const second = await submitted(here, lines);
    expect(await lists(here.people.giver)).toEqual([first, second]);
    expect(await lists(here.people.giver, { order: 'newest-first' })).toEqual([second, first]);
  });

  test('sees no other partner, memorandum, certificate or proof', async () => {
    const { home, does, people, company } = here;
    const certificate = await issued(here, await verified(here, lines));
    const body = memorandum(company, [clause('first', '4')]);
    const { id: mou, entry } = await does(people.registrar, registerMou, { body });
    await here.seal();
    const reads = [
      (who: Person) =>
        getPartner(home, requestOf(who, 'getPartner', { params: { partner: company } })),
      (who: Person) => getMou(home, requestOf(who, 'getMou', { params: { mou } })),
      (who: Person) =>
        getCertificate(home, requestOf(who, 'getCertificate', { params: { certificate } })),
      (who: Person) => getProof(home, requestOf(who, 'getProof', { params: { entry } })),
    ];
    for (const read of reads) {
      await expect(read(people.giver)).resolves.toBeDefined();
      await expect(read(people.unionist)).rejects.toMatchObject(notFound);
    }
    const mous = await listMous(home, requestOf(people.unionist, 'listMous', {}));
    expect(mous.items).toEqual([]);
  });
});

describe('a district', () => {
  test('sees what is given to its own region, and of others nothing', async () => {
    const { district6, district7 } = here.people;
    const id = await submitted(here, lines);
    expect(await opens(district6, id)).toMatchObject({ id });
    await expect(opens(district7, id)).rejects.toMatchObject(notFound);
    expect(await lists(district6)).toEqual([id]);
    expect(await lists(district7)).toEqual([]);
    expect(await lists(district7, { region: 'IR-23.tehran.06' })).toEqual([]);
    expect(await lists(district7, { partner: here.company })).toEqual([]);
  });

  test('sees what is given to its whole city or province', async () => {
    const { district6, district7, kashan } = here.people;
    const id = await submitted(here, lines, { region: 'IR-23' });
    for (const district of [district6, district7]) {
      expect(await opens(district, id)).toMatchObject({ id });
      expect(await lists(district)).toEqual([id]);
    }
    await expect(opens(kashan, id)).rejects.toMatchObject(notFound);
  });

  test('confirms what arrived in its own region only', async () => {
    const { does, people } = here;
    const contribution = await verified(here, lines, { region: 'IR-23' });
    const elsewhere = does(people.district7, confirmDelivery, {
      params: { contribution },
      body: delivery('1', { region: 'IR-23.tehran.06' }),
    });
    await expect(elsewhere).rejects.toMatchObject({ code: 'out-of-scope' });
    await deliver(here, contribution, '1');
    await deliver(here, contribution, '1', { by: people.district7, region: 'IR-23.tehran.07' });
  });

  test('can not confirm what was given to another district, of which it knows nothing', async () => {
    const id = await verified(here, lines);
    const foreign = deliver(here, id, '1', {
      by: here.people.district7,
      region: 'IR-23.tehran.07',
    });
    await expect(foreign).rejects.toMatchObject(notFound);
  });

  test('can not confirm in a region that the gift was not meant for', async () => {
    const city: Person = { actor: 'city', roles: ['district'], region: 'IR-23.tehran' };
    const id = await verified(here, lines);
    const beyond = deliver(here, id, '1', { by: city, region: 'IR-23.tehran.07' });
    await expect(beyond).rejects.toMatchObject({
      fields: [{ pointer: '/region', code: 'unknown' }],
    });
    await deliver(here, id, '1', { by: city });
  });
});

describe('a district’s officer who hands goods over', () => {
  test('chooses among implementers, and sees what went out of the own region', async () => {
    const { home, people } = here;
    const names = async (by: Person) =>
      (await listPartners(home, requestOf(by, 'listPartners', {}))).items.map(({ id }) => id);
    expect(await names(people.registrar)).toContain(here.company);
    const implementers = await names(people.district6);
    expect(implementers).not.toContain(here.company);

    const handover = await announced(here, await verified(here, [wheelchairs('5')]));
    const seen = async (by: Person) =>
      (await listHandovers(home, requestOf(by, 'listHandovers', {}))).items.map(({ id }) => id);
    expect(await seen(people.district6)).toEqual([handover]);
    expect(await seen(people.district7)).toEqual([]);
  });
});

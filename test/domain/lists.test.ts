import { beforeEach, describe, expect, test } from '@jest/globals';
import { listContributions } from '../../shared/domain/contribution/read.ts';
import { listItems } from '../../shared/domain/office/read.ts';
import { listPartners } from '../../shared/domain/partner/read.ts';
import { registerPartner } from '../../shared/domain/partner/registerPartner.ts';
import { type Office, office, type Person, requestOf } from './office.ts';
import { catalogue, partners, wheelchairs } from './papers.ts';
import { submitted, verified, verify } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});

type Query = Readonly<Record<string, string>>;
const page = (who: Person, query: Query) =>
  listContributions(here.home, requestOf(who, 'listContributions', { query }));

/** Page after page until the end; at most so many pages. */
const walk = async <T>(
  read: (query: Query) => Promise<{ items: T[]; next?: string }>,
  query: Query,
) => {
  const seen: T[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < 60; pages += 1) {
    const { items, next } = await read({ ...query, ...(after !== undefined && { after }) });
    seen.push(...items);
    if (next === undefined) return seen;
    after = next;
  }
  throw new Error('the list has no end');
};
const ids = async (who: Person, query: Query) =>
  (await walk((each) => page(who, each), query)).map(({ id }) => id);

describe('a list', () => {
  test.each(['1', '2', '3', '100'])(
    'of pages of %s loses nothing and repeats nothing',
    async (limit) => {
      const own: string[] = [];
      for (let count = 0; count < 4; count += 1) {
        own.push(await submitted(here, [wheelchairs('1')]));
        own.push(await verified(here, [wheelchairs('1')], { region: 'IR-23' }));
        await submitted(here, [wheelchairs('1')], {
          by: here.people.unionist,
          region: 'IR-10.kashan',
        });
      }
      const { people } = here;
      expect((await ids(people.registrar, { limit })).length).toBe(12);
      expect(new Set(await ids(people.registrar, { limit })).size).toBe(12);
      expect((await ids(people.giver, { limit })).sort()).toEqual([...own].sort());
      expect((await ids(people.district6, { limit })).sort()).toEqual([...own].sort());
      expect(await ids(people.registrar, { limit, status: 'verified' })).toHaveLength(4);
      expect(await ids(people.registrar, { limit, region: 'IR-23' })).toHaveLength(8);
    },
  );

  test('shows the oldest first, and never more than asked for', async () => {
    const first = await submitted(here, [wheelchairs('1')]);
    here.at('2026-06-10T09:00:00.000Z');
    const second = await submitted(here, [wheelchairs('1')]);
    const { items, next } = await page(here.people.registrar, { limit: '1' });
    expect(items.map(({ id }) => id)).toEqual([first]);
    const rest = await page(here.people.registrar, { limit: '1', after: next ?? '' });
    expect(rest.items.map(({ id }) => id)).toEqual([second]);
  });

  test('of partners goes on behind names of any length', async () => {
    for (const [index, legalEntityId] of ['14005893875', '14000001140', '10380284790'].entries())
      await here.does(here.people.registrar, registerPartner, {
        body: {
          ...partners.company,
          legalEntityId,
          name: { fa: '\ufdfc'.repeat(199) + String(index) }, // three bytes each
        },
      });
    const all = await walk(
      (query) => listPartners(here.home, requestOf(here.people.auditor, 'listPartners', { query })),
      { limit: '1' },
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(6);
    expect(all).toHaveLength(6);
  });

  test('of the catalogue has every item', async () => {
    const { items } = await listItems(here.home, requestOf(here.people.giver, 'listItems', {}));
    expect(items.map(({ code }) => code)).toEqual(catalogue.map(({ code }) => code).sort());
  });

  test('shows the state itself where its index lags behind', async () => {
    let lags = false;
    here = await office({ indexLag: () => lags });
    const id = await submitted(here, [wheelchairs('1')]);
    expect(await ids(here.people.registrar, { status: 'submitted' })).toEqual([id]);
    lags = true;
    await verify(here, id, [wheelchairs('1')]);
    expect(await ids(here.people.registrar, { status: 'submitted' })).toEqual([]);
  });
});

describe('a cursor', () => {
  const invalid = { code: 'cursor-invalid' };
  let after: string;
  beforeEach(async () => {
    for (let count = 0; count < 3; count += 1) await submitted(here, [wheelchairs('1')]);
    after = (await page(here.people.giver, { limit: '1' })).next ?? '';
  });

  test('of another caller is refused', async () => {
    await page(here.people.giver, { limit: '1', after });
    for (const other of [here.people.colleague, here.people.unionist, here.people.registrar])
      await expect(page(other, { limit: '1', after })).rejects.toMatchObject(invalid);
  });

  test('of another filter or list is refused', async () => {
    const filtered = page(here.people.giver, { limit: '1', status: 'submitted', after });
    await expect(filtered).rejects.toMatchObject(invalid);
    const items = listItems(
      here.home,
      requestOf(here.people.giver, 'listItems', { query: { after } }),
    );
    await expect(items).rejects.toMatchObject(invalid);
  });

  test('that was altered is refused', async () => {
    for (const altered of ['', 'AAAA', `${after}A`, after.slice(0, -2), `B${after.slice(1)}`, '💥'])
      await expect(page(here.people.giver, { limit: '1', after: altered })).rejects.toMatchObject(
        invalid,
      );
  });
});

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Handler } from '../../functions/edge/event.ts';
import { demonstration } from '../../scripts/demonstration.ts';
import type { Cast } from '../../scripts/scenario/cast.ts';
import { ContributionStatus } from '../../shared/contract/contributions.ts';
import type { RouteName } from '../../shared/contract/routes.ts';
import { embeddedHome } from '../../shared/embedded/home.ts';
import { seal } from '../../shared/sealer/seal.ts';
import { castOn, people } from '../infra/office.ts';

const directory = people();
const home = embeddedHome({ data: ':memory:', directory });
jest.unstable_mockModule('#home', () => ({ home: () => home }));

/** By these people learn that something is sealed, or they say it of what they name. */
const awaited: ReadonlySet<RouteName> = new Set([
  'getQuarter',
  'getCampaignProgress',
  'recordFinding',
]);

let cast: Cast;
beforeAll(async () => {
  // What was written is sealed before anybody looks whether it is, so that nobody waits.
  const functionOf = async (name: RouteName): Promise<Handler> => {
    if (awaited.has(name)) await seal(home);
    return ((await import(`../../functions/${name}.ts`)) as { handler: Handler }).handler;
  };
  cast = castOn(functionOf, directory);
  await demonstration(cast);
}, 300_000);
afterAll(() => home.close());

const query = { limit: 100 };
const statusesOf = (items: readonly { readonly status: string }[]) =>
  new Set(items.map(({ status }) => status));

describe('the demonstration has something to do and to see', () => {
  test('for officers: a long queue, and contributions in every state', async () => {
    const officer = await cast.as('officer');
    const { items } = await officer('listContributions', { query });
    const waiting = items.filter(({ status }) =>
      ['submitted', 'held', 'objected'].includes(status),
    );
    expect(waiting.length).toBeGreaterThanOrEqual(15);
    expect(statusesOf(items)).toEqual(new Set(ContributionStatus.options));
    expect(items.filter(({ correction }) => correction !== undefined)).not.toEqual([]);
    expect(items.filter(({ held }) => held?.outside.length)).not.toEqual([]);
    expect(waiting.filter(({ evidence }) => evidence.length > 0).length).toBeGreaterThan(15);
  });

  test('for partners: memoranda that burn down and one overdue, an obligation, funds with a residual', async () => {
    const partner = await cast.as('partner');
    const { items: mous } = await partner('listMous', { query });
    const clauses = mous.flatMap((mou) => mou.clauses);
    expect(clauses.some(({ fulfilled, left }) => fulfilled !== '0' && left !== '0')).toBe(true);
    expect(mous.some(({ overdue }) => overdue)).toBe(true);
    const { items: obligations } = await partner('listObligations', { query });
    expect(obligations.map(({ status }) => status)).toContain('open');
    const { items: savings } = await (await cast.as('auditor'))('listSavings', { query });
    expect(savings.map(({ status }) => status)).toContain('submitted');
    expect(savings.some(({ residual }) => residual !== '0')).toBe(true);
    expect(savings.some(({ spendings }) => spendings.some((s) => s.status === 'submitted'))).toBe(
      true,
    );
  });

  test.each(['district', 'district2'])(
    'for %s: open and allocated needs, and allocations to hand out',
    async (login) => {
      const district = await cast.as(login);
      const { items: needs } = await district('listNeeds', { query });
      for (const status of ['open', 'allocated'])
        expect(needs.map((need) => need.status)).toContain(status);
      const { items: allocations } = await district('listAllocations', { query });
      expect(allocations.map(({ status }) => status)).toContain('open');
    },
  );

  test('certificates of every state, one of them in another one’s place', async () => {
    const officer = await cast.as('officer');
    const { items } = await officer('listCertificates', { query });
    expect(statusesOf(items)).toEqual(new Set(['prepared', 'issued', 'revoked']));
    expect(items.some(({ replaces, duplicates }) => replaces && duplicates?.length)).toBe(true);
  });

  test('reports of two quarters before this one, the older in two versions, and findings about them', async () => {
    const auditor = await cast.as('auditor');
    const { items } = await auditor('listReports', { query });
    const versions = Map.groupBy(items, ({ period }) => period);
    expect([...versions.values()].map(({ length }) => length).sort()).toEqual([1, 1, 2]);
    const { items: findings } = await auditor('listFindings', { query });
    expect(findings).toHaveLength(3);
    for (const { inLog } of findings) expect(inLog).toBe(true);
  });

  test('a running campaign, one that ended, and gifts that two paid for', async () => {
    const officer = await cast.as('officer');
    const { items } = await officer('listCampaigns', { query });
    expect(statusesOf(items)).toEqual(new Set(['running', 'ended']));
    const { items: cofundings } = await officer('listCofundings', { query });
    expect(cofundings).not.toEqual([]);
  });

  test('and nobody in it is real', async () => {
    const officer = await cast.as('officer');
    const { items } = await officer('listPartners', { query });
    expect(items.length).toBeGreaterThan(10);
    for (const { name, demonstration: isInvented, ...partner } of items) {
      expect(isInvented).toBe(true);
      if (partner.type !== 'natural-person') expect(name.fa).toContain('نمونه');
    }
  });
});

import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { registerPartner } from '../../shared/domain/partner/registerPartner.ts';
import { reportCsv } from '../../shared/domain/report/csv.ts';
import { Figures } from '../../shared/domain/report/figures.ts';
import type { KeyFigure } from '../../shared/domain/report/keyFigures.ts';
import {
  type Disclosed,
  disclosed,
  targetGroupTables,
} from '../../shared/domain/report/targetGroupRows.ts';
import { priorityGroups, targetGroups } from '../../shared/domain/targetGroups.ts';
import { type Office, office, type Person } from './office.ts';
import { partners, rial, wheelchairs } from './papers.ts';
import { appointOfficers, deliver, reported, submitted, verified } from './steps.ts';

/** Recipients by target group, of whom each got one wheelchair; null where nobody counted. */
type Reached = ReadonlyMap<string, number | null>;

const tablesOf = (
  reached: Reached,
  edition: 'public' | 'full',
  earlier: readonly Disclosed[] = [],
) => {
  const totals = [...reached].flatMap(([code, people]) => [
    {
      cell: `recipients|person|targetGroup=${code}`,
      sum: String(people ?? 0),
      count: 1,
      unknown: people === null ? 1 : 0,
    },
    { cell: `delivered|item/wheelchair|targetGroup=${code}`, sum: '5', count: 1, unknown: 0 },
  ]);
  const at = { origin: 'office.example', period: '1405-Q1', size: 1 } as const;
  const figures = new Figures({ ...at, totals, carried: [], quarters: [], labels: {} });
  return targetGroupTables(figures, ['item/wheelchair'], edition, earlier);
};
const rowsOf = (reached: Reached, edition: 'public' | 'full') =>
  tablesOf(reached, edition).targetGroups;

const reaches: fc.Arbitrary<Reached> = fc
  .uniqueArray(fc.constantFrom(...targetGroups.map(({ code }) => code)), { minLength: 1 })
  .chain((codes) =>
    fc
      .array(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(null)), {
        minLength: codes.length,
        maxLength: codes.length,
      })
      .map((people) => new Map(codes.map((code, index) => [code, people[index] ?? null]))),
  );
const isRestricted = (code: string) =>
  targetGroups.some((group) => group.code === code && group.restricted);

/** As the public edition names them: the restricted groups are one. */
const publicGroups = (reached: Reached): ReadonlyMap<string, number> => {
  const groups = new Map<string, number>();
  for (const [code, people] of reached) {
    const group = isRestricted(code) ? priorityGroups.code : code;
    groups.set(group, (groups.get(group) ?? 0) + (people ?? 0));
  }
  return groups;
};

/**
 * Whether a reader can compute a group's number in one version from all of them, taking for granted that
 * every other group is what another version said of it: rows with numbers are equations, subtracted from
 * each other until nothing new follows.
 */
const derived = (versions: readonly Disclosed[], at: number, group: string): boolean => {
  const rows = versions.flatMap(({ people }, version) =>
    people
      .filter(({ number }) => number !== undefined)
      // The group itself may have changed; the others are assumed to be the same in every version.
      .map(
        ({ groups }) =>
          new Set(groups.map((code) => (code === group ? `${code}@${version}` : code))),
      ),
  );
  const wanted = `${group}@${at}`;
  const known = new Set<string>();
  for (let round = 0; round < 50; round += 1) {
    const before = known.size;
    for (const row of rows) {
      const open = [...row].filter((code) => !known.has(code));
      if (open.length === 1 && open[0] !== undefined) known.add(open[0]);
    }
    for (const larger of rows)
      for (const smaller of rows)
        if (smaller.size < larger.size && [...smaller].every((code) => larger.has(code))) {
          const rest = new Set([...larger].filter((code) => !smaller.has(code)));
          if (
            !rows.some((row) => row.size === rest.size && [...rest].every((code) => row.has(code)))
          )
            rows.push(rest);
        }
    if (known.size === before && round > 5) break;
  }
  return known.has(wanted);
};

describe('people served in the public edition', () => {
  test('are never shown as a number under ten', () => {
    fc.assert(
      fc.property(reaches, (reached) => {
        for (const { recipients } of rowsOf(reached, 'public'))
          if (recipients.is === 'number') expect(Number(recipients.number)).toBeGreaterThan(9);
      }),
    );
  });

  test('never stand alone where a group is under ten: another one stands in its row', () => {
    fc.assert(
      fc.property(reaches, (reached) => {
        const restricted = [...reached].filter(([code]) => isRestricted(code));
        const open = [...reached].filter(([code]) => !isRestricted(code));
        const joined = restricted.reduce((sum, [, people]) => sum + (people ?? 0), 0);
        const groups = [
          ...open.map(([code, people]) => ({ code, people: people ?? 0 })),
          ...(restricted.length > 0 ? [{ code: priorityGroups.code, people: joined }] : []),
        ];
        const shown = rowsOf(reached, 'public').map(({ id }) => id);
        const hidden = groups.filter(({ code }) => !shown.includes(code));
        const small = groups.filter(({ people }) => people < 10);
        expect(hidden.map(({ code }) => code)).toEqual(
          expect.arrayContaining(small.map(({ code }) => code)),
        );
        // Whoever subtracts the rows from a total gets the merged row, and that is of several groups.
        if (hidden.length > 0 && groups.length > 1) expect(hidden.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test('lose nothing by the merging of rows', () => {
    fc.assert(
      fc.property(reaches, (reached) => {
        // Of priority groups alone nothing is shown: they never stand by themselves.
        fc.pre([...reached].some(([code]) => !isRestricted(code)));
        const { targetGroupItems } = tablesOf(reached, 'public');
        const delivered = targetGroupItems.flatMap(({ items }) => items);
        const sum = delivered.reduce((total, row) => total + Number(row.delivered), 0);
        expect(sum).toBe(reached.size * 5);
      }),
    );
  });

  test('of the restricted groups are one row', () => {
    fc.assert(
      fc.property(reaches, (reached) => {
        for (const { id } of rowsOf(reached, 'public')) expect(isRestricted(id)).toBe(false);
      }),
    );
    const rows = rowsOf(
      new Map([
        ['waste-pickers', 4],
        ['trans-people', 8],
        ['children', 40],
      ]),
      'public',
    );
    expect(rows.map(({ id, recipients }) => [id, recipients])).toEqual([
      ['children', { is: 'number', number: '40' }],
      ['priority-groups', { is: 'number', number: '12' }],
    ]);
  });

  test('of an unknown number count as fewer than ten', () => {
    expect(rowsOf(new Map([['children', null]]), 'public')).toMatchObject([
      { id: 'other-groups', recipients: { is: 'fewer-than-10' } },
    ]);
  });

  test('of the priority groups are crossed with no item by themselves, nor by a difference', () => {
    fc.assert(
      fc.property(reaches, (reached) => {
        const { targetGroupItems } = tablesOf(reached, 'public');
        expect(targetGroupItems.map(({ id }) => id)).not.toContain(priorityGroups.code);
        const merged = targetGroupItems.flatMap(({ groups = [] }) => groups);
        // The items less the other rows give the merged row, and that is of several groups.
        const several = publicGroups(reached).size > 1 ? 2 : 1;
        const rows = targetGroupItems.filter(({ groups }) => groups !== undefined);
        for (const { groups = [] } of rows) expect(groups.length).toBeGreaterThanOrEqual(several);
        const hasPriority = [...reached.keys()].some(isRestricted);
        const hasOther = [...reached.keys()].some((code) => !isRestricted(code));
        if (hasPriority && hasOther) expect(merged).toContain(priorityGroups.code);
      }),
    );
  });

  test('are never found by comparing two versions of one report', () => {
    fc.assert(
      fc.property(fc.array(reaches, { minLength: 2, maxLength: 4 }), (versions) => {
        const shown: Disclosed[] = [];
        for (const reached of versions) shown.push(disclosed(tablesOf(reached, 'public', shown)));
        versions.forEach((reached, at) => {
          for (const [group, people] of publicGroups(reached))
            if (people < 10)
              expect([at, group, derived(shown, at, group)]).toEqual([at, group, false]);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('stand group by group in the full edition', () => {
    fc.assert(
      fc.property(reaches, (reached) => {
        expect(rowsOf(reached, 'full').map(({ id }) => id)).toEqual([...reached.keys()].sort());
      }),
    );
  });
});

describe('the report as a table (CSV)', () => {
  let here: Office;
  beforeEach(async () => {
    here = await office();
  });
  const table = async () => reportCsv((await reported(here)).public).split('\r\n');

  test.each([
    ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
    ['+98 21 0000', "'+98 21 0000"],
    ['-شرکت', "'-شرکت"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['شرکت، "نمونه", سهامی', '"شرکت، ""نمونه"", سهامی"'],
    ['شرکت\nنمونه', '"شرکت\nنمونه"'],
  ])('makes a partner called %j inert', async (fa, cell) => {
    const { does, people } = here;
    const { id } = await does(people.registrar, registerPartner, {
      body: { ...partners.company, legalEntityId: '14005893875', name: { fa } },
    });
    const by: Person = { actor: 'giver-9', roles: ['partner'], partner: id };
    await verified(here, [wheelchairs('1')], { by });
    expect((await table()).join('\r\n')).toContain(`partners,${id},${cell},`);
  });

  test('makes a formula in wide characters inert, from before they were refused', async () => {
    await verified(here, [wheelchairs('1')]);
    const text = JSON.stringify((await reported(here)).public);
    const name = partners.company.name.fa;
    expect(text).toContain(name);
    const report = JSON.parse(text.replaceAll(name, '＝1+1')) as Parameters<typeof reportCsv>[0];
    expect(reportCsv(report)).toContain(",'＝1+1,");
  });

  test('leaves numbers numbers, each in a row of its own', async () => {
    await verified(here, [wheelchairs('12')]);
    expect(await table()).toEqual(
      expect.arrayContaining([
        '\ufeffsection,id,name_fa,name_en,item,measure,amount,unit',
        'items,wheelchair,قلم wheelchair,wheelchair,wheelchair,verified,12,piece',
        'items,wheelchair,قلم wheelchair,wheelchair,wheelchair,value-cost-to-company,1000000,IRR',
      ]),
    );
  });

  test('leaves negative numbers numbers as well', async () => {
    await verified(here, [wheelchairs('12')]);
    const { public: report } = await reported(here);
    const items = report.items.map((row) => ({ ...row, closing: '-5' }));
    expect(reportCsv({ ...report, items })).toContain(',closing,-5,piece');
  });

  test('says how many values are unknown beside what is known', async () => {
    await verified(here, [wheelchairs('1', { values: { 'cost-to-company': { is: 'unknown' } } })]);
    await verified(here, [wheelchairs('1', { values: { 'cost-to-company': rial('700') } })]);
    const name = 'items,wheelchair,قلم wheelchair,wheelchair,wheelchair';
    expect(await table()).toEqual(
      expect.arrayContaining([
        `${name},value-cost-to-company,700,IRR`,
        `${name},value-cost-to-company-unknown,1,contribution`,
      ]),
    );
  });

  test('tells of few people no number', async () => {
    const id = await verified(here, [wheelchairs('3')]);
    await deliver(here, id, '3', { recipients: 3 });
    const rows = (await table()).filter((row) => row.startsWith('targetGroups'));
    expect(rows).toEqual([
      'targetGroups,other-groups,سایر گروه‌ها,Other groups,,recipients,fewer-than-10,person',
      'targetGroups,other-groups,سایر گروه‌ها,Other groups,wheelchair,delivered,3,piece',
    ]);
  });
});

describe('people reached in all', () => {
  test('are under ten, or at least the known, where a row hides its number', async () => {
    const here = await office();
    const id = await verified(here, [wheelchairs('50')]);
    await deliver(here, id, '1', { recipients: 4 });
    const figure = ({ keyFigures }: { keyFigures: readonly KeyFigure[] }) =>
      keyFigures.find((row) => row.figure === 'recipients');
    const first = await reported(here);
    expect(figure(first.public)).toMatchObject({ quarter: { is: 'fewer-than-10' } });
    expect(figure(first.full)).toMatchObject({ quarter: { is: 'amount', amount: '4' } });
    here.at('2026-07-10T08:00:00.000Z');
    await deliver(here, id, '1', { recipients: 30, occurredOn: '2026-07-09' });
    const second = await reported(here, '1405-Q2');
    expect(figure(second.public)).toMatchObject({
      quarter: { is: 'amount', amount: '30' },
      // The year less this quarter would be the four.
      yearToDate: { is: 'at-least', amount: '30' },
    });
  });
});

describe('a correction after the closing', () => {
  test('is shown with what was closed, what is restated, its reason and who approved it', async () => {
    const here = await office();
    await appointOfficers(here);
    const id = await verified(here, [wheelchairs('5')]);
    await deliver(here, id, '1');
    here.at('2026-07-10T08:00:00.000Z');
    const before = await reported(here, '1405-Q1', { interim: false });
    expect(before.public.restatements).toEqual({ figures: [], corrections: [] });
    const restates = { reason: 'رسید دیرهنگام', approvedBy: 'officer-c' };
    await deliver(here, id, '2', { restates });
    const { public: report } = await reported(here, '1405-Q1', { interim: false });
    expect(report.restatements.figures).toMatchObject([
      { flow: 'delivered', item: 'wheelchair', asClosed: '1', asRestated: '3', difference: '2' },
    ]);
    const correction = { period: '1405-Q1', kind: 'delivery-confirmed', on: '2026-07-10' };
    expect(report.restatements.corrections).toEqual([{ ...correction, ...restates }]);
    const { public: next } = await reported(here, '1405-Q2');
    expect(next.restatements).toMatchObject({ figures: [], corrections: [correction] });
  });
});

describe('the figures of a quarter', () => {
  test('by partner, region and programme sum to those of the item', async () => {
    const here = await office();
    const first = await verified(here, [wheelchairs('5')]);
    await verified(here, [wheelchairs('7')], { by: here.people.unionist, region: 'IR-10.kashan' });
    await deliver(here, first, '2');
    const { public: report } = await reported(here);
    expect(report.items[0]).toMatchObject({ verified: '12', delivered: '2', closing: '10' });
    for (const section of ['partners', 'regions', 'programmes'] as const) {
      const of = report[section].flatMap(({ items }) => items);
      expect(of.reduce((sum, { verified: given }) => sum + Number(given), 0)).toBe(12);
      expect(of.reduce((sum, { delivered }) => sum + Number(delivered), 0)).toBe(2);
    }
    expect(report.durability).toEqual([
      { durability: 'lasting', values: [{ basis: 'cost-to-company', amount: '2000000' }] },
    ]);
  });

  test('show what is claimed apart from what is verified, until it is decided', async () => {
    const here = await office();
    await verified(here, [wheelchairs('5')]);
    await submitted(here, [wheelchairs('4')]);
    const { public: report } = await reported(here);
    expect(report.items[0]).toMatchObject({ verified: '5', claimedUnverified: '4' });
  });
});

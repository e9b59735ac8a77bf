import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { registerPartner } from '../../shared/domain/partner/registerPartner.ts';
import { reportCsv } from '../../shared/domain/report/csv.ts';
import { Figures } from '../../shared/domain/report/figures.ts';
import { targetGroupRows } from '../../shared/domain/report/targetGroupRows.ts';
import { priorityGroups, targetGroups } from '../../shared/domain/targetGroups.ts';
import { type Office, office, type Person } from './office.ts';
import { partners, rial, wheelchairs } from './papers.ts';
import { deliver, reported, submitted, verified } from './steps.ts';

/** Recipients by target group, of whom each got one wheelchair; null where nobody counted. */
type Reached = ReadonlyMap<string, number | null>;

const rowsOf = (reached: Reached, edition: 'public' | 'full') => {
  const totals = [...reached].flatMap(([code, people]) => [
    {
      cell: `recipients|person|targetGroup=${code}`,
      sum: String(people ?? 0),
      count: 1,
      unknown: people === null ? 1 : 0,
    },
    { cell: `delivered|item/wheelchair|targetGroup=${code}`, sum: '5', count: 1, unknown: 0 },
  ]);
  const at = { v: 1, origin: 'office.example', period: '1405-Q1', size: 1 } as const;
  const figures = new Figures({ ...at, totals, carried: [], labels: {} });
  return targetGroupRows(figures, ['item/wheelchair'], edition);
};

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
        const delivered = rowsOf(reached, 'public').flatMap(({ items }) => items);
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

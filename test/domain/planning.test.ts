import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  followResolution,
  recordResolution,
  setTargets,
  writeNarrative,
} from '../../shared/domain/planning/commands.ts';
import { getNarrative, getTargets, listResolutions } from '../../shared/domain/planning/read.ts';
import { type Office, office, requestOf } from './office.ts';
import { narrative, resolution, wheelchairs } from './papers.ts';
import { close, deliver, reported, verified } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const target = (body: unknown) =>
  here.does(here.people.registrar, setTargets, { params: { year: '1405' }, body });
const recorded = async (more: object = {}) =>
  (await here.does(here.people.registrar, recordResolution, { body: { ...resolution, ...more } }))
    .id;
const follow = (id: string, body: unknown) =>
  here.does(here.people.third, followResolution, { params: { resolution: id }, body });

describe('the targets of a year', () => {
  test('stand beside the year to date, with the per cent reached rounded down', async () => {
    await target({
      targets: [
        { figure: 'verified', item: 'wheelchair', amount: '30' },
        { figure: 'value-cost-to-company', amount: '10000000' },
        { figure: 'recipients', amount: '100' },
      ],
    });
    await verified(here, [wheelchairs('7')]);
    await close(here, '1405-Q1', { interim: true });
    here.at('2026-07-10T08:00:00.000Z');
    await verified(here, [wheelchairs('13')], { occurredOn: '2026-07-09' });
    const { public: report } = await reported(here, '1405-Q2');
    const row = (figure: string) => report.keyFigures.find((each) => each.figure === figure);
    expect(row('verified')).toMatchObject({
      item: 'wheelchair',
      quarter: { is: 'amount', amount: '13' },
      yearToDate: { is: 'amount', amount: '20' },
      target: '30',
      reached: '66.6',
    });
    expect(row('verified')).not.toHaveProperty('lastYear');
    expect(row('value-cost-to-company')).toMatchObject({ target: '10000000', reached: '20' });
    expect(row('recipients')).toMatchObject({ quarter: { amount: '0' }, target: '100' });
  });

  test('are replaced as a whole, and of each figure there is one', async () => {
    await target({ targets: [{ figure: 'fund-spent', amount: '5' }] });
    await target({ targets: [{ figure: 'verified', item: 'food', amount: '1.5' }] });
    const request = requestOf(here.people.auditor, 'getTargets', { params: { year: '1405' } });
    expect(await getTargets(here.home, request)).toEqual({
      year: '1405',
      version: 2,
      targets: [{ figure: 'verified', item: 'food', amount: '1.5' }],
    });
    const twice = { figure: 'fund-spent', amount: '5' };
    await expect(target({ targets: [twice, twice] })).rejects.toMatchObject({
      fields: [{ pointer: '/targets/1', code: 'duplicate' }],
    });
  });

  test.each([
    [{ figure: 'verified', amount: '5' }, '/targets/0/item', 'required'],
    [{ figure: 'fund-spent', item: 'food', amount: '5' }, '/targets/0/item', 'not-allowed-value'],
    [{ figure: 'verified', item: 'nothing', amount: '5' }, '/targets/0/item', 'unknown'],
    [{ figure: 'verified', item: 'wheelchair', amount: '1.5' }, '/targets/0/amount', 'not-integer'],
  ])('refuse %j', async (wrong, pointer, code) => {
    await expect(target({ targets: [wrong] })).rejects.toMatchObject({
      fields: [{ pointer, code }],
    });
  });
});

describe('the same quarter of last year', () => {
  test('stands beside this one, as the ledger has it now', async () => {
    const id = await verified(here, [wheelchairs('5')]);
    here.at('2027-06-10T08:00:00.000Z');
    await verified(here, [wheelchairs('8')], { occurredOn: '2027-06-09' });
    await deliver(here, id, '2', { occurredOn: '2027-06-09' });
    const { public: report } = await reported(here, '1406-Q1');
    expect(report.keyFigures).toMatchObject([
      { figure: 'verified', quarter: { amount: '8' }, lastYear: { amount: '5' } },
      { figure: 'delivered', quarter: { amount: '2' }, lastYear: { amount: '0' } },
      { figure: 'recipients', quarter: { amount: '12' }, lastYear: { amount: '0' } },
      { figure: 'value-cost-to-company' },
    ]);
    expect(report.trend[0]?.quarters.map(({ period, verified: v }) => [period, v])).toEqual([
      ['1405-Q1', '5'],
      ['1405-Q2', '0'],
      ['1405-Q3', '0'],
      ['1405-Q4', '0'],
      ['1406-Q1', '8'],
    ]);
  });
});

describe('a resolution', () => {
  test('stands in the report with its status and whether it is overdue, the first due first', async () => {
    const late = await recorded({ due: '2026-06-05' });
    const open = await recorded();
    await follow(late, { status: 'in-progress', note: { fa: 'نیمی از مناطق' } });
    const { public: report } = await reported(here);
    expect(report.resolutions).toMatchObject([
      { resolution: late, status: 'in-progress', overdue: true, followedOn: '2026-06-10' },
      { resolution: open, status: 'open', overdue: false },
    ]);
  });

  test('that was done before the quarter is no longer followed', async () => {
    const done = await recorded();
    await follow(done, { status: 'done' });
    expect((await reported(here)).public.resolutions).toMatchObject([{ status: 'done' }]);
    here.at('2026-07-10T08:00:00.000Z');
    expect((await reported(here, '1405-Q2')).public.resolutions).toEqual([]);
  });

  test('can be opened again, and then has only the last note', async () => {
    const id = await recorded();
    await follow(id, { status: 'done', note: { fa: 'انجام شد' } });
    await follow(id, { status: 'open' });
    const list = await listResolutions(
      here.home,
      requestOf(here.people.auditor, 'listResolutions', {}),
    );
    expect(list.items).toMatchObject([{ id, version: 3, status: 'open' }]);
    expect(list.items[0]).not.toHaveProperty('note');
  });

  test('was made before today, and is due after it was made', async () => {
    const wrong = recorded({ resolvedOn: '2026-06-11', due: '2026-06-10' });
    await expect(wrong).rejects.toMatchObject({
      fields: [
        { pointer: '/resolvedOn', code: 'in-future' },
        { pointer: '/due', code: 'before-start' },
      ],
    });
    await expect(follow('resolution-none', { status: 'done' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe("the officer's words", () => {
  const write = (body: unknown, period = '1405-Q1') =>
    here.does(here.people.registrar, writeNarrative, { params: { period }, body });

  test('stand in the next report, and stay out of those that were issued', async () => {
    const before = await reported(here);
    await write(narrative);
    const after = await reported(here);
    expect(before.public.narrative).toEqual({ problems: [], proposals: [], decisionsNeeded: [] });
    expect(after.public.narrative).toEqual(narrative);
    const request = requestOf(here.people.auditor, 'getNarrative', {
      params: { period: '1405-Q1' },
    });
    expect(await getNarrative(here.home, request)).toEqual({ version: 1, ...narrative });
  });

  test('are not of a quarter that has not begun', async () => {
    await expect(write(narrative, '1405-Q2')).rejects.toMatchObject({ code: 'status-wrong' });
  });
});

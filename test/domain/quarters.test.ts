import { beforeEach, describe, expect, test } from '@jest/globals';
import { refuseContribution } from '../../shared/domain/contribution/refuse.ts';
import { registerLetter, submitContribution } from '../../shared/domain/contribution/submit.ts';
import { configureOffice } from '../../shared/domain/office/commands.ts';
import type { Home } from '../../shared/domain/ports.ts';
import { closeQuarter, issueReport } from '../../shared/domain/quarter/commands.ts';
import { getQuarter, listReports } from '../../shared/domain/quarter/read.ts';
import { issuedReport } from '../../shared/domain/report/kept.ts';
import { quarterlyReport } from '../../shared/domain/report/report.ts';
import { foldSnapshot } from '../../shared/domain/totals.ts';
import { canonicalBytes } from '../../shared/log/canonical.ts';
import { doing, historyOf, type Office, office, requestOf, sha256Hex } from './office.ts';
import { fundedWheelchairs, gift, heaters, letterhead, wheelchairs } from './papers.ts';
import {
  appointOfficers,
  close,
  deliver,
  openFund,
  reported,
  submitted,
  verified,
  verify,
} from './steps.ts';
import { evidenceOf } from './uploads.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
  await appointOfficers(here);
});
const lines = [wheelchairs('5')];
const quarter = (period: string) =>
  getQuarter(here.home, requestOf(here.people.auditor, 'getQuarter', { params: { period } }));
const restates = { reason: 'تحویل دیرهنگام', approvedBy: 'officer-c' };
const closed = { code: 'quarter-closed' };

describe('what happened on 29 Esfand', () => {
  test('counts in the fourth quarter, though it is recorded on 10 Farvardin', async () => {
    here.at('2027-03-30T08:00:00.000Z');
    const id = await verified(here, lines, { occurredOn: '2027-03-20' });
    const record = { number: 'ت/۹', date: '2027-03-20' };
    const arrived = [
      { line: 0, delivered: '1', discrepancies: [{ reason: 'short' as const, quantity: '1' }] },
    ];
    await deliver(here, id, '0', { occurredOn: '2027-03-20', record, lines: arrived });
    await deliver(here, id, '1', { occurredOn: '2027-03-21', record });
    expect((await historyOf(here.home, id)).map(({ period }) => period)).toEqual([
      '1405-Q4',
      '1405-Q4',
      '1405-Q4',
      '1406-Q1',
    ]);
    const fourth = await reported(here, '1405-Q4', { interim: false });
    expect(fourth.public.items[0]).toMatchObject({
      verified: '5',
      delivered: '1',
      discrepancy: '1',
      closing: '3',
    });
    const first = await reported(here, '1406-Q1');
    expect(first.public.items[0]).toMatchObject({
      opening: '3',
      verified: '0',
      delivered: '1',
      closing: '2',
    });
  });
});

/** The home of a writer who is overtaken: what `meanwhile` does comes between its decision and its commit. */
const overtaken = ({ home }: Office, meanwhile: () => Promise<unknown>): Home => {
  let isDone = false;
  const commit: Home['table']['commit'] = async (changes) => {
    if (!isDone) {
      isDone = true;
      await meanwhile();
    }
    await home.table.commit(changes);
  };
  return { ...home, table: { ...home.table, commit } };
};

describe('a paper that was decided on while its quarter was open', () => {
  const late = '2026-06-20';
  const submit = (home: Home) =>
    doing(home)(here.people.giver, submitContribution, { body: gift(lines, { occurredOn: late }) });

  test('is refused if the quarter is closed for good before it is written', async () => {
    here.at('2026-06-25T08:00:00.000Z');
    const home = overtaken(here, () => close(here, '1405-Q1', { interim: false }));
    await expect(submit(home)).rejects.toMatchObject(closed);
    const known = await quarter('1405-Q1');
    expect(known.closed).toBe(true);
  });

  test('is refused likewise if it was decided on an hour before the quarter ended', async () => {
    here.at('2026-06-21T20:20:00.000Z');
    const home = overtaken(here, async () => {
      here.at('2026-06-21T20:31:00.000Z');
      await close(here, '1405-Q1', { interim: false });
    });
    await expect(submit(home)).rejects.toMatchObject(closed);
  });

  test('is written all the same if the quarter was only closed in the interim', async () => {
    here.at('2026-06-25T08:00:00.000Z');
    const { id } = await submit(overtaken(here, () => close(here, '1405-Q1', { interim: true })));
    expect((await historyOf(here.home, id)).map(({ period }) => period)).toEqual(['1405-Q1']);
  });

  test('asks nothing of a quarter that still runs, so that many write at once', async () => {
    const asked: string[] = [];
    const commit: Home['table']['commit'] = (changes) => {
      asked.push(...changes.flatMap((change) => ('check' in change ? [change.check.pk] : [])));
      return here.home.table.commit(changes);
    };
    const home = { ...here.home, table: { ...here.home.table, commit } };
    const body = gift(lines, { occurredOn: '2026-06-09' });
    await doing(home)(here.people.giver, submitContribution, { body });
    expect(asked).toEqual([]);
    here.at('2026-06-25T08:00:00.000Z');
    await submit(home);
    expect(asked).toEqual(['A#quarter-1405-Q1']);
  });
});

describe('a quarter', () => {
  test('can be closed for good once it has ended, and in the interim while it runs', async () => {
    const closing = (interim: boolean) =>
      here.does(here.people.registrar, closeQuarter, {
        params: { period: '1405-Q1' },
        body: { interim },
      });
    here.at('2026-06-21T20:29:00.000Z');
    await expect(closing(false)).rejects.toMatchObject({
      fields: [{ pointer: '/interim', code: 'not-allowed-value' }],
    });
    await closing(true);
    here.at('2026-06-21T20:31:00.000Z');
    await closing(false);
    await expect(closing(true)).rejects.toMatchObject({
      fields: [{ pointer: '/interim', code: 'not-allowed-value' }],
    });
  });

  test('takes late papers until the cut-off: 20 days, after the fourth quarter 30', async () => {
    const { rules: _, ...unset } = letterhead;
    await here.does(here.people.admin, configureOffice, { body: unset });
    const closing = (period: string, interim = false) =>
      here.does(here.people.registrar, closeQuarter, { params: { period }, body: { interim } });
    const early = { fields: [{ pointer: '/interim', code: 'before-cut-off' }] };
    // 1405-Q1 ends on 21 June 2026, 1405-Q4 on 20 March 2027.
    here.at('2026-07-11T08:00:00.000Z');
    await expect(closing('1405-Q1')).rejects.toMatchObject(early);
    await closing('1405-Q1', true);
    expect(await quarter('1405-Q1')).toMatchObject({ closed: false, cutOff: '2026-07-11' });
    here.at('2026-07-12T08:00:00.000Z');
    await closing('1405-Q1');
    here.at('2027-04-19T08:00:00.000Z');
    await expect(closing('1405-Q4')).rejects.toMatchObject(early);
    here.at('2027-04-20T08:00:00.000Z');
    await closing('1405-Q4');
  });

  test('that was closed for good is closed again for good, whatever the cut-off has become', async () => {
    here.at('2026-06-22T08:00:00.000Z');
    await close(here, '1405-Q1', { interim: false });
    const rules = { cutOffDays: 40 };
    await here.does(here.people.admin, configureOffice, { body: { ...letterhead, rules } });
    await close(here, '1405-Q1', { interim: false });
  });

  test('that has not begun can not be closed at all', async () => {
    const early = here.does(here.people.registrar, closeQuarter, {
      params: { period: '1405-Q2' },
      body: { interim: true },
    });
    await expect(early).rejects.toMatchObject({ code: 'status-wrong' });
  });

  test('stays open after an interim closing', async () => {
    await close(here, '1405-Q1');
    expect(await quarter('1405-Q1')).toMatchObject({ closed: false });
    const id = await verified(here, lines);
    expect((await historyOf(here.home, id))[0]).not.toHaveProperty('restates');
  });
});

describe('after its final closing a quarter', () => {
  let claimed: string;
  let held: string;
  beforeEach(async () => {
    claimed = await submitted(here, [heaters('H-100')]);
    held = await verified(here, lines);
    here.at('2026-07-10T08:00:00.000Z');
    await close(here, '1405-Q1', { interim: false });
  });

  test('takes nothing any more without a restatement', async () => {
    await expect(submitted(here, lines)).rejects.toMatchObject(closed);
    await expect(verify(here, claimed, [heaters('H-100')])).rejects.toMatchObject(closed);
    await expect(deliver(here, held, '1')).rejects.toMatchObject(closed);
    const refusal = here.does(here.people.verifier, refuseContribution, {
      params: { contribution: claimed },
      body: { reason: 'ناقص' },
    });
    await expect(refusal).rejects.toMatchObject(closed);
    await verified(here, lines, { occurredOn: '2026-06-22' });
  });

  test('takes a delivery by a restatement that another person approves', async () => {
    const own = { ...restates, approvedBy: here.people.district6.actor };
    await expect(deliver(here, held, '1', { restates: own })).rejects.toMatchObject({
      code: 'same-person',
    });
    await deliver(here, held, '1', { restates });
    const entries = await historyOf(here.home, held);
    expect(entries.at(-1)).toMatchObject({ period: '1405-Q1', restates });
  });

  test('takes a verification by a restatement that another person approves', async () => {
    const own = { ...restates, approvedBy: here.people.verifier.actor };
    const late = (approved: typeof restates) =>
      verify(here, claimed, [heaters('H-100')], { restates: approved });
    await expect(late(own)).rejects.toMatchObject({ code: 'same-person' });
    await late(restates);
  });

  test('takes a refusal by a restatement, so that serial numbers are not lost for ever', async () => {
    await here.does(here.people.verifier, refuseContribution, {
      params: { contribution: claimed },
      body: { reason: 'ناقص', restates },
    });
    await submitted(here, [heaters('H-100')], { occurredOn: '2026-07-09' });
  });

  test('takes a letter that came late by a restatement', async () => {
    const { id } = await here.does(here.people.registrar, registerLetter, {
      params: { partner: here.company },
      body: {
        ...gift(lines),
        letter: { number: 'ع/۱', date: '2026-06-01' },
        evidence: [await evidenceOf(here, here.people.registrar)],
        restates,
      },
    });
    expect((await historyOf(here.home, id))[0]).toMatchObject({ period: '1405-Q1', restates });
  });
});

describe('closing again', () => {
  test('makes version 2, which says why; version 1 stays what it was', async () => {
    const id = await verified(here, lines);
    here.at('2026-07-10T08:00:00.000Z');
    const first = await reported(here, '1405-Q1', { interim: false });
    await deliver(here, id, '2', { restates });
    await close(here, '1405-Q1', { interim: false });
    const silent = here.does(here.people.verifier, issueReport, {
      params: { period: '1405-Q1' },
      body: {},
    });
    await expect(silent).rejects.toMatchObject({
      fields: [{ pointer: '/reason', code: 'required' }],
    });
    const second = await reported(here, '1405-Q1', { interim: false });
    expect([first.version.version, second.version.version]).toEqual([1, 2]);
    expect(first.public.items[0]).toMatchObject({ delivered: '0' });
    expect(second.public.items[0]).toMatchObject({ delivered: '2' });
    expect(second.public.closing).toMatchObject({ number: 3, interim: false });
    expect(await issuedReport(here.home, first.version, 'public')).toEqual(first.public);
    const { items } = await listReports(here.home, requestOf(undefined, 'listReports', {}));
    expect(items.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('prints interim on an interim report', async () => {
    const { public: report, version } = await reported(here);
    expect(report.closing).toMatchObject({ number: 1, interim: true });
    expect(version.interim).toBe(true);
  });
});

describe('a report', () => {
  test('is of a quarter that was closed, and sealed up to there', async () => {
    const issue = (ifMatch = 1) =>
      here.does(here.people.verifier, issueReport, {
        params: { period: '1405-Q1' },
        body: {},
        ifMatch,
      });
    await expect(issue()).rejects.toMatchObject({ code: 'not-found' });
    await here.does(here.people.registrar, closeQuarter, {
      params: { period: '1405-Q1' },
      body: { interim: true },
    });
    await expect(issue()).rejects.toMatchObject({ code: 'not-sealed-yet' });
    await here.seal();
    await issue();
  });

  test('has the same SHA-256 when an auditor folds the log, in both editions', async () => {
    const fund = await openFund(here);
    const paid = await verified(here, [fundedWheelchairs('3', fund, '301')]);
    await deliver(here, paid, '2', { recipients: null });
    await verified(here, [heaters('H-100', 'H-200')], { region: 'IR-23' });
    const versions = [(await reported(here)).version];
    here.at('2026-07-10T08:00:00.000Z');
    await deliver(here, paid, '1', { occurredOn: '2026-07-09' });
    versions.push((await reported(here, '1405-Q1', { interim: false })).version);
    versions.push((await reported(here, '1405-Q2')).version);

    const log = await here.log();
    for (const { period, size, editions } of versions)
      for (const edition of ['public', 'full'] as const) {
        const at = { origin: here.home.origin, period, size };
        const folded = quarterlyReport(foldSnapshot(at, log, here.home.sha256), edition);
        expect(sha256Hex(canonicalBytes(folded))).toBe(editions[edition]);
      }
  });

  test('can not be folded from a log that is shorter than it says', async () => {
    const { version } = await reported(here);
    const log = (await here.log()).slice(0, version.size - 1);
    const at = { origin: here.home.origin, period: '1405-Q1', size: version.size };
    expect(() => foldSnapshot(at, log, here.home.sha256)).toThrow(RangeError);
  });
});

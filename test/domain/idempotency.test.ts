import { beforeEach, describe, expect, test } from '@jest/globals';
import { routes } from '../../shared/contract/routes.ts';
import { submitContribution } from '../../shared/domain/contribution/submit.ts';
import { verifyContribution } from '../../shared/domain/contribution/verify.ts';
import { registerMou } from '../../shared/domain/mou/registerMou.ts';
import type { Change, Home } from '../../shared/domain/ports.ts';
import { Contention, Unclear } from '../../shared/domain/ports.ts';
import { closeQuarter, issueReport } from '../../shared/domain/quarter/commands.ts';
import { doing, historyOf, type Office, office } from './office.ts';
import { clause, gift, heaters, memorandum, wheelchairs } from './papers.ts';
import { close, submitted } from './steps.ts';
import { everyWrite } from './writes.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});

/** The home with a store that treats the next `failures` commits in its own way. */
const troubled = (
  home: Home,
  failures: number,
  commit: (changes: readonly Change[]) => Promise<void>,
): Home => {
  let left = failures;
  return {
    ...home,
    table: {
      ...home.table,
      get: (key) => home.table.get(key),
      getMany: (keys) => home.table.getMany(keys),
      query: (query) => home.table.query(query),
      queryIndex: (query) => home.table.queryIndex(query),
      commit: (changes) => {
        left -= 1;
        return left >= 0 ? commit(changes) : home.table.commit(changes);
      },
    },
  };
};
const lostAnswer = (home: Home, failures = 1) =>
  troubled(home, failures, async (changes) => {
    await home.table.commit(changes);
    throw new Unclear('no answer');
  });
const lostRequest = (home: Home, failures = 1) =>
  troubled(home, failures, async () => {
    throw new Unclear('no answer');
  });

describe('the same key', () => {
  const body = gift([heaters('H-100')]);

  test('and request get the same answer, and one entry', async () => {
    const { does, people, home } = here;
    const first = await does(people.giver, submitContribution, { body, key: 'key' });
    here.at('2026-06-11T08:00:00.000Z');
    const again = await does(people.giver, submitContribution, { body, key: 'key' });
    expect(again).toEqual(first);
    expect(await historyOf(home, first.id)).toHaveLength(1);
  });

  test('with another request is a conflict', async () => {
    const { does, people } = here;
    await does(people.giver, submitContribution, { body, key: 'key' });
    const other = gift([heaters('H-200')]);
    const reused = does(people.giver, submitContribution, { body: other, key: 'key' });
    await expect(reused).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  test('of another person is another request', async () => {
    const { does, people } = here;
    const own = gift([wheelchairs('1')]);
    const first = await does(people.giver, submitContribution, { body: own, key: 'key' });
    const second = await does(people.colleague, submitContribution, { body: own, key: 'key' });
    expect(second.id).not.toBe(first.id);
  });

  test('sent several times at once makes one entry', async () => {
    const { does, people, home } = here;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => does(people.giver, submitContribution, { body, key: 'key' })),
    );
    expect(new Set(answers.map(({ entry }) => entry)).size).toBe(1);
    expect(await historyOf(home, answers[0]?.id ?? '')).toHaveLength(1);
  });

  test('is answered although the version that it named is no longer the present one', async () => {
    const { does, people } = here;
    const contribution = await submitted(here, [wheelchairs('1')]);
    const verification = {
      params: { contribution },
      body: { lines: [{ quantity: '1', basis: 'cost-to-company' }] },
      ifMatch: 1,
      key: 'verify',
    };
    const first = await does(people.verifier, verifyContribution, verification);
    expect(await does(people.verifier, verifyContribution, verification)).toEqual(first);
  });

  test('of a report is answered although the quarter was closed again since', async () => {
    const { does, people } = here;
    await close(here, '1405-Q1');
    const report = { params: { period: '1405-Q1' }, body: {}, ifMatch: 1, key: 'report' };
    const first = await does(people.verifier, issueReport, report);
    await does(people.registrar, closeQuarter, {
      params: { period: '1405-Q1' },
      body: { interim: true },
    });
    expect(await does(people.verifier, issueReport, report)).toEqual(first);
  });
});

describe('a version', () => {
  const verification = { lines: [{ quantity: '1', basis: 'cost-to-company' }] };

  test('that is not the present one is a conflict, which names the present one', async () => {
    const contribution = await submitted(here, [wheelchairs('1')]);
    const stale = here.does(here.people.verifier, verifyContribution, {
      params: { contribution },
      body: verification,
      ifMatch: 7,
    });
    await expect(stale).rejects.toMatchObject({ code: 'version-conflict', version: 1 });
  });

  test('is followed by one of fifty who verify at the same moment', async () => {
    const contribution = await submitted(here, [wheelchairs('1')]);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () =>
        here.does(here.people.verifier, verifyContribution, {
          params: { contribution },
          body: verification,
          ifMatch: 1,
        }),
      ),
    );
    const refusals = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refusals).toHaveLength(49);
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ code: 'version-conflict', version: 2 });
    expect(await historyOf(here.home, contribution)).toHaveLength(2);
  });
});

describe('a store that gives no answer', () => {
  const body = gift([heaters('H-100')]);
  const submit = (home: Home) =>
    doing(home)(here.people.giver, submitContribution, { body, key: 'key' });

  test('but had committed leaves one entry, and the receipt that it signed', async () => {
    const written = await submit(lostAnswer(here.home));
    expect(await historyOf(here.home, written.id)).toHaveLength(1);
    expect(await submit(here.home)).toEqual(written);
  });

  test('and had not committed is asked again', async () => {
    const written = await submit(lostRequest(here.home, 2));
    expect(await historyOf(here.home, written.id)).toHaveLength(1);
  });

  test('for good is busy, and leaves nothing behind', async () => {
    await expect(submit(lostRequest(here.home, 99))).rejects.toMatchObject({ code: 'busy' });
    const written = await submit(here.home);
    expect(await historyOf(here.home, written.id)).toHaveLength(1);
  });

  test('because others write there is asked again', async () => {
    const contended = troubled(here.home, 2, async () => {
      throw new Contention('others write');
    });
    await expect(submit(contended)).resolves.toBeDefined();
  });

  test('and fails in a way that nobody foresaw shows the failure, and wrote nothing', async () => {
    const broken = troubled(here.home, 1, async () => {
      throw new Error('disk on fire');
    });
    await expect(submit(broken)).rejects.toThrow('disk on fire');
    await submit(here.home);
  });
});

describe('every write', () => {
  test('of the contract is tried below', () => {
    const writes = Object.entries(routes).filter(([, route]) => 'writes' in route);
    expect(Object.keys(everyWrite).sort()).toEqual(writes.map(([name]) => name).sort());
  });

  test.each(Object.keys(everyWrite))(
    '%s is done once, whether its request or its answer got lost',
    async (name) => {
      for (const lose of [lostRequest, lostAnswer]) {
        const there = await office();
        const { entry, again, aggregate } = await everyWrite[name as keyof typeof everyWrite](
          there,
          (home) => lose(home, 99),
        );
        expect(again.entry).toBe(entry.entry);
        expect(again).toEqual(entry);
        const history = await historyOf(there.home, aggregate);
        expect(history.filter(({ id }) => id === entry.entry)).toHaveLength(1);
        expect(history.at(-1)?.id).toBe(entry.entry);
      }
    },
  );
});

describe('an entry that is too large', () => {
  test('is refused before anything is written', async () => {
    const { does, people, home, company } = here;
    const wordy = Array.from({ length: 20 }, (_, index) =>
      clause(`clause-${index}`, '1', { text: '€'.repeat(1000) }),
    );
    const letter = { number: '۱۴۰۵/۹۹', date: '2026-05-05' };
    const large = does(people.registrar, registerMou, {
      body: memorandum(company, wordy, { letter }),
      key: 'large',
    });
    await expect(large).rejects.toMatchObject({ code: 'entry-too-large' });

    // Neither its key nor the letter's number is taken.
    const body = memorandum(company, wordy.slice(0, 10), { letter });
    const { id } = await does(people.registrar, registerMou, { body, key: 'large' });
    expect(await historyOf(home, id)).toHaveLength(1);
  });
});

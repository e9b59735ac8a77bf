import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Entry } from '../../shared/contract/entry.ts';
import { accountClass } from '../../shared/domain/accounts.ts';
import { sum, thousandths } from '../../shared/domain/decimal.ts';
import { quarterlyReport } from '../../shared/domain/report/report.ts';
import { foldSnapshot } from '../../shared/domain/totals.ts';
import { canonical } from '../../shared/log/canonical.ts';
import { anyHistory, fullHistory, live } from './history.ts';
import { office } from './office.ts';
import { reported } from './steps.ts';

type Balances = Map<string, bigint>;

/** Books one entry; the balance of `account#commodity`, in thousandths. */
const book = (balances: Balances, { transfers }: Entry): void => {
  const add = (account: string, commodity: string, amount: bigint) => {
    const key = `${account}#${commodity}`;
    balances.set(key, (balances.get(key) ?? 0n) + amount);
  };
  for (const { from, to, commodity, amount } of transfers) {
    add(from, commodity, -thousandths(amount));
    add(to, commodity, thousandths(amount));
  }
};

/** Accounts that something must have come into before it goes out. */
const stocks = ['held', 'fund', 'mou', 'with', 'open'];

const overdrawn = (balances: Balances): string[] =>
  [...balances]
    .filter(([key, balance]) => balance < 0n && stocks.includes(accountClass(key)))
    .map(([key]) => key);

const sumsByCommodity = (balances: Balances): Map<string, bigint> => {
  const sums = new Map<string, bigint>();
  for (const [key, balance] of balances) {
    const commodity = key.slice(key.indexOf('#') + 1);
    sums.set(commodity, (sums.get(commodity) ?? 0n) + balance);
  }
  return sums;
};

/** Serial numbers of contributions that were not refused. */
const serialsIn = (log: readonly Entry[]): string[] => {
  const refused = new Set(
    log.filter(({ kind }) => kind === 'contribution-refused').map(({ aggregate }) => aggregate),
  );
  return log
    .filter(({ kind, aggregate }) => kind === 'contribution-submitted' && !refused.has(aggregate))
    .flatMap(({ data }) =>
      (data.lines as { serials?: string[] }[]).flatMap((l) => l.serials ?? []),
    );
};

describe('in any history of people who work at the same moment', () => {
  test('nothing is lost, nothing is given twice, and no stock or fund falls below nothing', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const here = await office();
        await live(here, history);
        const reports = [await reported(here)];
        here.at('2026-07-10T08:00:00.000Z');
        reports.push(await reported(here, '1405-Q1', { interim: false }));
        reports.push(await reported(here, '1405-Q2'));
        const log = await here.log();

        const balances: Balances = new Map();
        for (const entry of log) {
          kinds.add(entry.kind);
          book(balances, entry);
          expect(overdrawn(balances)).toEqual([]);
        }
        for (const [commodity, balance] of sumsByCommodity(balances))
          expect([commodity, balance]).toEqual([commodity, 0n]);

        const serials = serialsIn(log);
        expect(new Set(serials).size).toBe(serials.length);

        for (const { public: report, full, version } of reports) {
          for (const row of report.items) {
            const out = sum([row.delivered, row.discrepancy, row.closing]);
            expect(sum([row.opening, row.verified])).toBe(out);
          }
          for (const { fund, spentBefore, spent, residual } of report.conservation)
            expect(sum([spentBefore, spent, residual])).toBe(thousandths(fund));
          const at = { origin: here.home.origin, period: version.period, size: version.size };
          const folded = quarterlyReport(foldSnapshot(at, log, here.home.sha256), 'full');
          expect(canonical(folded)).toBe(canonical(full));
        }
        const held = [...balances].filter(([key]) => ['held', 'with'].includes(accountClass(key)));
        const closing = reports.at(-1)?.public.items.map((row) => row.closing) ?? [];
        expect(sum(closing)).toBe(held.reduce((total, [, balance]) => total + balance, 0n));
        here.home.close();
      }),
      { numRuns: 10, endOnFailure: true, examples: [[fullHistory]] },
    );
    // Histories in which nothing succeeds would prove nothing.
    const expected = [
      'contribution-verified',
      'contribution-refused',
      'delivery-confirmed',
      'certificate-issued',
      'certificate-revoked',
      'saving-verified',
      'mou-registered',
      'need-posted',
      'allocation-made',
      'allocation-released',
      'handover-received',
    ];
    expect(expected.filter((kind) => !kinds.has(kind))).toEqual([]);
  }, 60_000);
});

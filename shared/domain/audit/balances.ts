import type { Entry } from '../../contract/entry.ts';
import { accountClass } from '../accounts.ts';
import { decimal, thousandths } from '../decimal.ts';
import type { Find } from './findings.ts';

/** Classes whose accounts are filled before they are emptied. */
const neverNegative: ReadonlySet<string> = new Set(['held', 'fund', 'mou', 'with', 'saved', 'due']);

/** One class of accounts in one commodity; decimal, with a minus sign for what was given out. */
export interface ClassBalance {
  readonly commodity: string;
  readonly of: string;
  readonly amount: string;
}

export interface Balances {
  add(entry: Entry, index: number): void;
  /** To be called after the last entry. */
  close(): readonly ClassBalance[];
}

/**
 * Moves every transfer of the log: no account of goods or money in hand may be overdrawn by an entry, and
 * every commodity must sum to zero. Emptied accounts are forgotten.
 */
export const balances = (find: Find): Balances => {
  const accounts = new Map<string, bigint>();
  const classes = new Map<string, Map<string, bigint>>();

  const book = (account: string, commodity: string, amount: bigint): string | undefined => {
    const of = accountClass(account);
    const sums = classes.get(commodity) ?? new Map<string, bigint>();
    classes.set(commodity, sums);
    sums.set(of, (sums.get(of) ?? 0n) + amount);
    if (!neverNegative.has(of)) return undefined;
    const key = `${account}|${commodity}`;
    const after = (accounts.get(key) ?? 0n) + amount;
    if (after === 0n) accounts.delete(key);
    else accounts.set(key, after);
    return key;
  };

  const add = ({ id, transfers }: Entry, index: number): void => {
    const touched = new Set<string>();
    for (const { from, to, commodity, amount } of transfers) {
      if (from === to) find('transfer-to-itself', `leaf ${index}, ${id}: ${from}`);
      const moved = thousandths(amount);
      for (const key of [book(from, commodity, -moved), book(to, commodity, moved)])
        if (key !== undefined) touched.add(key);
    }
    // Only after the whole entry: its own transfers have no order.
    for (const key of touched) {
      const left = accounts.get(key) ?? 0n;
      if (left < 0n) find('balance-negative', `leaf ${index}, ${id}: ${key} ${decimal(left)}`);
    }
  };

  const close = (): readonly ClassBalance[] => {
    for (const [commodity, sums] of classes) {
      const all = [...sums.values()].reduce((total, each) => total + each, 0n);
      if (all !== 0n) find('sum-not-zero', `${commodity}: ${decimal(all)}`);
      for (const of of neverNegative) {
        const open = [...accounts].filter(([key]) => key.endsWith(`|${commodity}`));
        const own = open.filter(([key]) => accountClass(key) === of);
        const total = own.reduce((sum, [, amount]) => sum + amount, 0n);
        if (total !== (sums.get(of) ?? 0n)) find('sum-not-zero', `${of} in ${commodity}`);
      }
    }
    return [...classes].flatMap(([commodity, sums]) =>
      [...sums].map(([of, amount]) => ({ commodity, of, amount: decimal(amount) })),
    );
  };

  return { add, close };
};

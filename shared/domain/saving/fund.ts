import type { Entry } from '../../contract/entry.ts';
import { FundUse } from '../../contract/savings.ts';
import { settledBy } from '../contribution/state.ts';
import { decimal, thousandths } from '../decimal.ts';

/** Rial by use. */
export type ByUse = Partial<Record<FundUse, string>>;

/** A fund: set aside or carried over into it = spent + left, for each use and to the rial. */
export interface Fund {
  readonly status: string;
  readonly statement: { readonly uses: readonly { use: FundUse; amount: string }[] };
  /** What was drawn so far; only what somebody approved, or a verified contribution names, is spent. */
  readonly spent: ByUse;
  /** What other funds carried over into this one. */
  readonly received: ByUse;
}

const of = (amounts: ByUse, use: FundUse): bigint => thousandths(amounts[use] ?? '0');

export const plus = (amounts: ByUse, use: FundUse, amount: string): ByUse => ({
  ...amounts,
  [use]: decimal(of(amounts, use) + thousandths(amount)),
});

/** What a use was given, by the statement and by other funds, in thousandths of a rial. */
export const grantedOf = ({ statement, received }: Fund, use: FundUse): bigint =>
  thousandths(statement.uses.find((each) => each.use === use)?.amount ?? '0') + of(received, use);

/** What is left of one use of the fund, in thousandths of a rial; nothing before the fund is open. */
export const leftOf = (fund: Fund, use: FundUse): bigint =>
  fund.status === 'verified' ? grantedOf(fund, use) - of(fund.spent, use) : 0n;

export const totalOf = (fund: Fund, amount: (fund: Fund, use: FundUse) => bigint): bigint =>
  FundUse.options.reduce((total, use) => total + amount(fund, use), 0n);

/** The uses that have ever had money, with what became of it. */
export const usesOf = (fund: Fund) =>
  FundUse.options.flatMap((use) => {
    const granted = grantedOf(fund, use);
    const stated = fund.statement.uses.some((each) => each.use === use);
    return granted === 0n && !stated
      ? []
      : [
          {
            use,
            granted: decimal(granted),
            spent: decimal(of(fund.spent, use)),
            left: decimal(leftOf(fund, use)),
          },
        ];
  });

/** What a verified contribution drew, or what its correction gave back. */
export const spentAfter = (saving: string, spent: ByUse, entry: Entry): ByUse => {
  const { sign = 1n, lines = [] } = settledBy(entry) ?? {};
  return lines.reduce(
    (after, { paidFrom, drawn }) =>
      paidFrom?.saving === saving && drawn !== undefined
        ? plus(after, paidFrom.use, decimal(sign * thousandths(drawn)))
        : after,
    spent,
  );
};

import type { Contribution } from '../../../shared/contract/contributions.ts';
import type { ValuationBasis } from '../../../shared/contract/measures.ts';
import { decimal, thousandths } from '../../../shared/domain/decimal.ts';
import { jalali, noon } from '../../../shared/domain/period.ts';

/** What became of what a partner gave, folded from its contributions: the same words as in the log. */

/** Thousandths of an item's unit: given = waiting + onTheWay + delivered + missing + notTaken. */
export interface Standing {
  readonly given: bigint;
  readonly verified: bigint;
  readonly delivered: bigint;
  /** Verified, and neither delivered nor found missing. */
  readonly onTheWay: bigint;
  /** Short, damaged or returned at the delivery. */
  readonly missing: bigint;
  /** Not decided yet. */
  readonly waiting: bigint;
  /** Claimed and not accepted. */
  readonly notTaken: bigint;
}

const nothing: Standing = {
  ...{ given: 0n, verified: 0n, delivered: 0n, onTheWay: 0n },
  ...{ missing: 0n, waiting: 0n, notTaken: 0n },
};

/** What was withdrawn, refused or reversed is no gift. */
const counts = ({ status }: Contribution): boolean =>
  status !== 'withdrawn' && status !== 'refused' && status !== 'reversed';

type Line = Contribution['lines'][number];

const standingOf = ({ claimed, verified, delivered, discrepancy }: Line): Standing => {
  const given = thousandths(claimed);
  if (verified === undefined) return { ...nothing, given, waiting: given };
  const [taken, arrived, missing] = [verified, delivered, discrepancy].map(thousandths) as [
    bigint,
    bigint,
    bigint,
  ];
  return {
    ...{ given, verified: taken, delivered: arrived, missing, waiting: 0n },
    onTheWay: taken - arrived - missing,
    notTaken: given - taken,
  };
};

const plus = (one: Standing, other: Standing): Standing =>
  Object.fromEntries(
    (Object.keys(nothing) as (keyof Standing)[]).map((name) => [name, one[name] + other[name]]),
  ) as unknown as Standing;

/** By item, the item that most is on the way of first: units are never added across items. */
export const byItem = (given: readonly Contribution[]): ReadonlyMap<string, Standing> => {
  const standing = new Map<string, Standing>();
  for (const line of given.filter(counts).flatMap(({ lines }) => lines))
    standing.set(line.item, plus(standing.get(line.item) ?? nothing, standingOf(line)));
  return standing;
};

/** Rials accepted on one basis, and how many lines have no figure. The two bases are never added. */
export interface Worth {
  readonly rials: string;
  readonly unknown: number;
  readonly notValued: number;
}

export const byBasis = (given: readonly Contribution[]): ReadonlyMap<ValuationBasis, Worth> => {
  const worth = new Map<ValuationBasis, Worth>();
  for (const { basis, accepted } of given.filter(counts).flatMap(({ lines }) => lines)) {
    if (basis === undefined || accepted === undefined) continue;
    const { rials, unknown, notValued } = worth.get(basis) ?? {
      ...{ rials: '0', unknown: 0, notValued: 0 },
    };
    worth.set(basis, {
      rials:
        accepted.is === 'amount'
          ? decimal(thousandths(rials) + thousandths(accepted.amount))
          : rials,
      unknown: unknown + (accepted.is === 'unknown' ? 1 : 0),
      notValued: notValued + (accepted.is === 'not-valued' ? 1 : 0),
    });
  }
  return worth;
};

/** The Jalali year in which something was given: 1405. */
export const yearOf = ({ occurredOn }: Pick<Contribution, 'occurredOn'>): string =>
  String(jalali(noon(occurredOn)).year);

/** The Jalali years in which the partner gave, the latest first. */
export const yearsOf = (given: readonly Contribution[]): readonly string[] =>
  [...new Set(given.filter(counts).map(yearOf))].sort().reverse();

export const ofYear = (given: readonly Contribution[], year: string): readonly Contribution[] =>
  given.filter((each) => counts(each) && yearOf(each) === year);

/** The contributions that wait for their partner, not for the office. */
export const returnedOf = (given: readonly Contribution[]): readonly Contribution[] =>
  given.filter(({ status }) => status === 'returned');

import type { Contribution, ContributionStep } from '../../../../shared/contract/contributions.ts';
import { sum } from '../../../../shared/domain/decimal.ts';
import { dayOf } from '../../../../shared/domain/period.ts';

/** Where a gift stands between its first day and its certificate. */
export interface Station {
  readonly name: 'logged' | 'checked' | 'accepted' | 'allocated' | 'delivered' | 'certified';
  /** `stopped`: it ended here. */
  readonly state: 'done' | 'now' | 'next' | 'stopped';
  /** The day on which it was passed, as far as there is one. */
  readonly day?: string | undefined;
}

/** It came to its end before anything could arrive. */
export const isOver = ({ status }: Pick<Contribution, 'status'>): boolean =>
  status === 'refused' || status === 'withdrawn' || status === 'reversed';

const lastOf = (steps: readonly ContributionStep[], ...kinds: readonly string[]) => {
  const step = steps.findLast(({ kind }) => kinds.includes(kind));
  return step && dayOf(new Date(step.at));
};

export const stationsOf = (
  { status, submittedAt, lines, certificate, history = [] }: Contribution,
  /** The day on which its certificate was issued, once that is known. */
  certifiedOn?: string,
): readonly Station[] => {
  const isVerified = status === 'verified';
  const isEnded = isOver({ status });
  const all = (of: 'verified' | 'delivered' | 'discrepancy' | 'allocated' | 'handed') =>
    sum(lines.map((line) => line[of] ?? '0'));
  const isComing = isVerified && all('delivered') + all('discrepancy') < all('verified');
  const isMoved = all('allocated') + all('handed') + all('delivered') > 0n;
  const passed = (is: boolean, isNow: boolean): Station['state'] =>
    is ? 'done' : isNow ? 'now' : 'next';
  const deliveries = history.flatMap(({ delivery }) => delivery?.occurredOn ?? []).sort();
  return [
    { name: 'logged', state: 'done', day: dayOf(new Date(submittedAt)) },
    {
      name: 'checked',
      state: passed(isVerified || isEnded, true),
      day: isVerified ? lastOf(history, 'contribution-verified') : undefined,
    },
    {
      name: 'accepted',
      state: isEnded ? 'stopped' : passed(isVerified, false),
      day: isEnded
        ? lastOf(history, 'contribution-refused', 'contribution-withdrawn', 'verification-reversed')
        : lastOf(isVerified ? history : [], 'contribution-verified'),
    },
    { name: 'allocated', state: passed(isVerified && (isMoved || !isComing), isVerified) },
    {
      name: 'delivered',
      state: passed(isVerified && !isComing, isVerified && isMoved),
      day: deliveries.at(-1),
    },
    {
      name: 'certified',
      state: passed(certificate !== undefined, isVerified && !isComing),
      day: certifiedOn,
    },
  ];
};

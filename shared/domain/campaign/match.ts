import type { MatchRule } from '../../contract/campaigns.ts';
import { thousandths } from '../decimal.ts';

/**
 * How much national support is due for so much that was verified, in thousandths: nothing below the
 * threshold, then `percent` of all that was verified, at most the ceiling; parts of a whole unit are dropped.
 */
export const matchDue = (
  { threshold, percent, ceiling }: MatchRule,
  verified: bigint,
  { wholeUnits }: { wholeUnits: boolean },
): bigint => {
  if (verified < thousandths(threshold)) return 0n;
  const share = (verified * BigInt(percent)) / 100n;
  const due = wholeUnits ? (share / 1000n) * 1000n : share;
  const most = ceiling === undefined ? due : thousandths(ceiling);
  return due < most ? due : most;
};

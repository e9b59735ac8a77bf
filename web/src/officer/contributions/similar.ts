import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { alike } from '../../../../shared/contract/text.ts';
import { daysAfter } from '../../../../shared/domain/period.ts';

/** Why two contributions may be one and the same gift. */
export type Likeness = 'letter' | 'invoice' | 'quantity';

/** Gifts of the same thing within so many days of each other are looked at twice. */
const near_days = 31;

const live = new Set<Contribution['status']>(['submitted', 'held', 'returned', 'verified']);

/** The same invoice could not be taken twice; the same letter or the same gift again could. */
export const likeness = (one: Contribution, other: Contribution): Likeness | undefined => {
  if (one.id === other.id || one.partner !== other.partner || !live.has(other.status))
    return undefined;
  const isSameLetter =
    one.letter !== undefined &&
    other.letter !== undefined &&
    alike(one.letter.number) === alike(other.letter.number);
  if (isSameLetter) return 'letter';
  if (one.lines.some((line) => other.lines.some((its) => isSameInvoice(line, its))))
    return 'invoice';
  const isNear =
    other.occurredOn >= daysAfter(one.occurredOn, -near_days) &&
    other.occurredOn <= daysAfter(one.occurredOn, near_days);
  const isSameGift =
    one.region === other.region &&
    one.lines.some(({ item, claimed }) =>
      other.lines.some((its) => its.item === item && its.claimed === claimed),
    );
  return isNear && isSameGift ? 'quantity' : undefined;
};

type Line = Contribution['lines'][number];

const isSameInvoice = ({ invoice: one }: Line, { invoice: other }: Line): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.issuer === other.issuer &&
  alike(one.number) === alike(other.number);

import type { MatchReason } from '../../contract/needs.ts';
import { decimal } from '../decimal.ts';
import { lies } from '../regions.ts';
import { daysFrom } from './urgency.ts';

/** Stock of one line of a verified gift. Amounts are in thousandths. */
export interface Offer {
  readonly contribution: string;
  readonly line: number;
  readonly item: string;
  readonly region: string;
  readonly targetGroup: string;
  readonly free: bigint;
  readonly givenOn: string;
}
export interface OpenNeed {
  readonly need: string;
  readonly item: string;
  readonly region: string;
  readonly targetGroup: string;
  readonly open: bigint;
  readonly due: string;
  readonly postedOn: string;
}

/** How well a gift and a need fit: the reasons in words, and what they are compared by. */
export interface Fit {
  readonly quantity: bigint;
  readonly reasons: readonly MatchReason[];
  readonly isSameGroup: boolean;
}

/**
 * A gift can meet a need if it is the same item, is meant for a region in which the need lies, and something
 * is left of both; otherwise undefined. Another target group doesn't exclude it, but stands after its own.
 */
export const fitOf = (offer: Offer, need: OpenNeed, today: string): Fit | undefined => {
  if (offer.item !== need.item || !lies(need.region, offer.region)) return undefined;
  if (offer.free <= 0n || need.open <= 0n) return undefined;
  const isSameGroup = offer.targetGroup === need.targetGroup;
  const quantity = offer.free < need.open ? offer.free : need.open;
  const coversAll = quantity === need.open;
  return {
    quantity,
    isSameGroup,
    reasons: [
      { reason: 'same-item', value: need.item },
      { reason: 'in-region', value: offer.region },
      {
        reason: isSameGroup ? 'same-target-group' : 'other-target-group',
        value: offer.targetGroup,
      },
      { reason: need.due < today ? 'overdue' : 'due', value: need.due },
      { reason: coversAll ? 'covers-all' : 'covers-part', value: decimal(quantity) },
      { reason: 'waiting', value: String(Math.max(0, daysFrom(need.postedOn, today))) },
    ],
  };
};

type Order<T> = (a: T, b: T) => number;
const by =
  <T, K extends string | bigint | number | boolean>(key: (of: T) => K): Order<T> =>
  (a, b) => {
    const [left, right] = [key(a), key(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
/** The first order that tells them apart decides: so the ranking can be explained, and has no weights. */
const inTurn =
  <T>(...orders: readonly Order<T>[]): Order<T> =>
  (a, b) =>
    orders.reduce((decided, order) => (decided === 0 ? order(a, b) : decided), 0);

interface Fitting<T> {
  readonly of: T;
  readonly fit: Fit;
}
const fitting = <T>(all: readonly T[], fitOfEach: (each: T) => Fit | undefined): Fitting<T>[] =>
  all.flatMap((of) => {
    const fit = fitOfEach(of);
    return fit === undefined ? [] : [{ of, fit }];
  });

/** How long the way of an id is: a gift for one district has fewer other places to go than one for a province. */
const depth = (region: string) => region.split('.').length;

/**
 * The gifts that could meet a need, the best first: of its target group; covering more of it; meant for the
 * narrower region; leaving less over; given longer ago. What is equal in all stands by its id.
 */
export const rankOffers = (
  need: OpenNeed,
  offers: readonly Offer[],
  today: string,
): readonly Fitting<Offer>[] =>
  fitting(offers, (offer) => fitOf(offer, need, today)).sort(
    inTurn<Fitting<Offer>>(
      by(({ fit }) => !fit.isSameGroup),
      by(({ fit }) => -fit.quantity),
      by(({ of }) => -depth(of.region)),
      by(({ of }) => of.free),
      by(({ of }) => of.givenOn),
      by(({ of }) => `${of.contribution}/${of.line}`),
    ),
  );

/**
 * The needs that a gift could meet, the first to be served first: of its target group; the earliest due;
 * covered wholly before in part; waiting longest. What is equal in all stands by its id.
 */
export const rankNeeds = (
  offer: Offer,
  needs: readonly OpenNeed[],
  today: string,
): readonly Fitting<OpenNeed>[] =>
  fitting(needs, (need) => fitOf(offer, need, today)).sort(
    inTurn<Fitting<OpenNeed>>(
      by(({ fit }) => !fit.isSameGroup),
      by(({ of }) => of.due),
      by(({ of, fit }) => fit.quantity < of.open),
      by(({ of }) => of.postedOn),
      by(({ of }) => of.need),
    ),
  );

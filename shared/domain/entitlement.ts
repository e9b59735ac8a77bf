/** What a campaign owes by its participation rule. */
export interface Entitlement {
  /** Whole pieces that the participations so far have earned. */
  readonly entitled: bigint;
  /** Participations until the next piece. */
  readonly toNext: bigint;
}

/**
 * One piece for each full `per` participations (a wheelchair for each 300). Participations are counted, not
 * people: one person may take part often. RangeError for a negative count or a rule of none.
 */
export const entitled = (participations: bigint, per: bigint): Entitlement => {
  if (participations < 0n || per < 1n) throw new RangeError('no participation rule');
  return { entitled: participations / per, toNext: per - (participations % per) };
};

/** What is still owed after what was given; giving more than was earned owes nothing. */
export const stillOwed = (participations: bigint, per: bigint, given: bigint): bigint => {
  const open = entitled(participations, per).entitled - given;
  return open > 0n ? open : 0n;
};

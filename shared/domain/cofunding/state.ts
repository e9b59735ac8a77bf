import type { Cofunding } from '../../contract/cofunding.ts';
import type { Entry } from '../../contract/entry.ts';
import { settledBy } from '../contribution/state.ts';
import { decimal, sum } from '../decimal.ts';
import type { Kept, Listing } from '../kept.ts';

/** More funders than anybody has; an item with more is registered in parts. */
export const maxShares = 100;

/** The conditional counter of an item's funders: verified shares and the quantity that they make up. */
export interface CofundingState extends Pick<Cofunding, 'id' | 'title' | 'item' | 'quantity'> {
  readonly registeredAt: string;
  readonly registeredEntry: string;
  readonly shares: readonly Cofunding['shares'][number][];
}

export const applyCofunding = (state: CofundingState | undefined, entry: Entry): CofundingState => {
  if (entry.kind === 'cofunding-registered')
    return {
      ...(entry.data as unknown as Pick<CofundingState, 'title' | 'item' | 'quantity'>),
      id: entry.aggregate,
      registeredAt: entry.recordedAt,
      registeredEntry: entry.id,
      shares: [],
    };
  const settled = settledBy(entry);
  if (state === undefined || settled === undefined)
    throw new RangeError(`${entry.kind} is no entry of a co-funding`);
  const contribution = entry.aggregate;
  if (settled.sign < 0n)
    return { ...state, shares: state.shares.filter((each) => each.contribution !== contribution) };
  const shares = settled.lines.flatMap(({ share, verified: quantity }) =>
    share?.of === state.id && quantity !== '0'
      ? [{ contribution, partner: entry.dims.partner ?? '', percent: share.percent, quantity }]
      : [],
  );
  return { ...state, shares: [...state.shares, ...shares] };
};

/** Of all verified shares, in thousandths. */
export const fundedOf = ({ shares }: Pick<CofundingState, 'shares'>) => ({
  percent: sum(shares.map(({ percent }) => percent)),
  quantity: sum(shares.map(({ quantity }) => quantity)),
});

export const viewOf = (
  { version, state }: Kept<CofundingState>,
  seen: (partner: string) => boolean,
): Cofunding => {
  const { id, title, item, quantity, shares } = state;
  const funded = fundedOf(state);
  return {
    ...{ id, version, title, item, quantity },
    funded: { percent: decimal(funded.percent), quantity: decimal(funded.quantity) },
    shares: shares.filter(({ partner }) => seen(partner)),
  };
};

export const listCofunding = ({ id, registeredAt }: CofundingState): Listing => ({
  byStatus: ['cofunding#active', `${registeredAt}#${id}`],
});

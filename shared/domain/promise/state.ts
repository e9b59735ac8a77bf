import type { CampaignPromise } from '../../contract/campaigns.ts';
import type { Entry } from '../../contract/entry.ts';
import { settledBy } from '../contribution/state.ts';
import { decimal, sum, thousandths } from '../decimal.ts';
import type { Kept, Listing } from '../kept.ts';

/** `data` of promise-made. */
export interface PromisedData {
  readonly campaign: string;
  readonly partner: string;
  readonly item: string;
  readonly quantity: string;
  readonly due: string;
}
/** `data` of match-booked: with the sealed figures that it rests on. */
export interface BookedData extends PromisedData {
  readonly verified: string;
  readonly rests: readonly Rest[];
}
/** A cell's total as the sealer had published it. */
export interface Rest {
  readonly period: string;
  readonly cell: string;
  readonly sum: string;
  readonly count: number;
  readonly digest: string;
  readonly asOf: number;
}

export interface PromiseState {
  readonly id: string;
  readonly campaign: string;
  readonly partner: string;
  readonly item: string;
  readonly promised: string;
  readonly kept: string;
  readonly due: string;
  readonly isMatch: boolean;
  readonly madeAt: string;
  /** The entry that promised last: whatever keeps it rests on it. */
  readonly made: string;
}

/** A campaign has one match, which may be booked in several steps. */
export const matchId = (campaign: string): string =>
  `promise-match-${campaign.slice('campaign-'.length)}`.slice(0, 72);

export const leftOf = ({ promised, kept }: Pick<PromiseState, 'promised' | 'kept'>): bigint =>
  thousandths(promised) - thousandths(kept);

export const applyPromise = (state: PromiseState | undefined, entry: Entry): PromiseState => {
  if (entry.kind === 'promise-made' || entry.kind === 'match-booked') {
    const { campaign, partner, item, quantity, due } = entry.data as unknown as PromisedData;
    return {
      id: entry.aggregate,
      ...{ campaign, partner, item, due },
      promised: decimal(sum([state?.promised ?? '0', quantity])),
      kept: state?.kept ?? '0',
      isMatch: entry.kind === 'match-booked',
      madeAt: state?.madeAt ?? entry.recordedAt,
      made: entry.id,
    };
  }
  const settled = settledBy(entry);
  if (state === undefined || settled === undefined)
    throw new RangeError(`${entry.kind} is no entry of a promise`);
  const kept = settled.lines.flatMap(({ promise, kept: by = '0' }) =>
    promise === state.id ? [by] : [],
  );
  return { ...state, kept: decimal(thousandths(state.kept) + settled.sign * sum(kept)) };
};

export const listPromise = ({ id, campaign, partner, due }: PromiseState): Listing => ({
  byStatus: ['promise#all', `${due}#${id}`],
  byPartner: [`promise#${partner}`, `${due}#${id}`],
  byParent: [`promise#${campaign}`, `${due}#${id}`],
});

export const viewOf = ({ version, state }: Kept<PromiseState>): CampaignPromise => ({
  id: state.id,
  version,
  campaign: state.campaign,
  partner: state.partner,
  item: state.item,
  promised: state.promised,
  kept: state.kept,
  left: decimal(leftOf(state)),
  due: state.due,
  isMatch: state.isMatch,
});

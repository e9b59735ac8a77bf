import type { Campaign, CampaignStart } from '../../contract/campaigns.ts';
import type { Entry } from '../../contract/entry.ts';
import { decimal, sum, thousandths } from '../decimal.ts';
import type { Kept, Listing } from '../kept.ts';
import { entitled } from './participation.ts';

/** `data` of stock-measured. */
export interface MeasuredData {
  readonly inflow: string;
  readonly outflow: string;
  readonly letter: { readonly number: string; readonly date: string };
}

/** A campaign's own history only: nothing that is given to it changes it. */
export interface CampaignState extends CampaignStart {
  readonly id: string;
  readonly status: Campaign['status'];
  readonly started: string;
  readonly participations: number;
  readonly inflow: string;
  readonly outflow: string;
  /** The last day for which the stock was measured. */
  readonly measuredOn: string;
  readonly outcome?: NonNullable<Campaign['outcome']>;
}

/** How many are left of what is counted down, in thousandths. */
export const stockLeft = ({ openingStock = '0', inflow, outflow }: CampaignState): bigint =>
  sum([openingStock, inflow]) - thousandths(outflow);

export const applyCampaign = (state: CampaignState | undefined, entry: Entry): CampaignState => {
  if (entry.kind === 'campaign-started') {
    const start = entry.data as unknown as CampaignStart;
    return {
      ...start,
      id: entry.aggregate,
      status: 'running',
      started: entry.id,
      participations: 0,
      inflow: '0',
      outflow: '0',
      measuredOn: start.from,
    };
  }
  if (state === undefined) throw new RangeError(`${entry.kind} before its start`);
  switch (entry.kind) {
    case 'participations-stated':
      return { ...state, participations: state.participations + Number(entry.data.count) };
    case 'stock-measured': {
      const { inflow, outflow } = entry.data as unknown as MeasuredData;
      return {
        ...state,
        inflow: decimal(sum([state.inflow, inflow])),
        outflow: decimal(sum([state.outflow, outflow])),
        measuredOn: entry.occurredOn ?? state.measuredOn,
      };
    }
    case 'campaign-ended':
      return {
        ...state,
        status: 'ended',
        outcome: entry.data.outcome as NonNullable<Campaign['outcome']>,
      };
    default:
      throw new RangeError(`${entry.kind} is no entry of a campaign`);
  }
};

export const listCampaign = ({ id, status, deadline }: CampaignState): Listing => ({
  byStatus: [`campaign#${status}`, `${deadline}#${id}`],
});

export const viewOf = ({ version, state }: Kept<CampaignState>): Campaign => {
  const { started: _, inflow, outflow, measuredOn: __, ...campaign } = state;
  return {
    ...campaign,
    version,
    ...(state.openingStock !== undefined && {
      stock: {
        opening: state.openingStock,
        inflow,
        outflow,
        left: decimal(stockLeft(state)),
      },
    }),
    ...(state.participation !== undefined && {
      entitled: entitled(state.participations, state.participation),
    }),
  };
};

import type { CampaignProgress, PublicCampaign } from '../../contract/campaigns.ts';
import type { Name } from '../../contract/text.ts';
import { commodity } from '../accounts.ts';
import type { Request } from '../caller.ts';
import { decimal } from '../decimal.ts';
import { listStates, readState } from '../lists.ts';
import { daysFrom } from '../need/urgency.ts';
import { itemId } from '../office/state.ts';
import { dayOf } from '../period.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { targetGroup } from '../targetGroups.ts';
import { campaignFigures } from './figures.ts';
import { entitled } from './participation.ts';
import { ofPeople, ofThings, publicStock } from './publicCount.ts';
import { type CampaignState, viewOf } from './state.ts';

export const getCampaign = async (home: Home, { params }: Request<'getCampaign'>) => {
  const kept = await readState(home, 'campaign', params.campaign);
  if (kept === undefined) throw new Refusal('not-found');
  return viewOf(kept);
};

const statuses = ['running', 'ended'] as const;

export const listCampaigns = (home: Home, request: Request<'listCampaigns'>) => {
  const { status } = request.query;
  return listStates(home, 'campaign', 'listCampaigns', request, {
    partitions: (status === undefined ? statuses : [status]).map((each) => ({
      index: 'byStatus',
      partition: `campaign#${each}`,
    })),
    keep: (state) => status === undefined || state.status === status,
    view: viewOf,
  });
};

/** A campaign for one of the restricted groups has no public page: it would cross that group with a region and an item. */
const isPublic = ({ targetGroup: group = '' }: CampaignState): boolean =>
  targetGroup(group)?.restricted !== true;

export const listPublicCampaigns = (home: Home, request: Request<'listPublicCampaigns'>) => {
  const today = dayOf(home.clock());
  return listStates(home, 'campaign', 'listPublicCampaigns', request, {
    partitions: statuses.map((each) => ({ index: 'byStatus', partition: `campaign#${each}` })),
    keep: isPublic,
    view: ({ state }): PublicCampaign => ({
      campaign: state.id,
      title: state.title,
      ...(state.occasion !== undefined && { occasion: state.occasion }),
      status: state.status,
      from: state.from,
      deadline: state.deadline,
      daysLeft: Math.max(0, daysFrom(today, state.deadline)),
    }),
  });
};

/** What a target counts, in words: it states them itself, or they are those of the catalogue. */
const counts = async (
  home: Home,
  target: CampaignState['target'],
): Promise<{ readonly name?: Name; readonly unit?: Name }> => {
  if (target.of === 'measure') return { name: target.what, unit: target.unit };
  return (await readState(home, 'item', itemId(target.item)))?.state ?? {};
};

/**
 * The public page of a campaign, from sealed figures. Numbers of people are whole tens, under ten not shown.
 */
export const getCampaignProgress = async (
  home: Home,
  { params }: Request<'getCampaignProgress'>,
): Promise<CampaignProgress> => {
  const kept = await readState(home, 'campaign', params.campaign);
  if (kept === undefined || !isPublic(kept.state)) throw new Refusal('not-found');
  const { state } = kept;
  const { target, participation } = state;
  const unit = target.of === 'item' ? commodity.item(target.item) : '';
  const today = dayOf(home.clock());
  const figures = await campaignFigures(home, { id: state.id, from: state.from, today }, [
    ['verified', unit],
    ['delivered', unit],
    ['promised', unit],
    ['recipients', 'person'],
    ['campaign-participations', 'participation'],
    ['stock-opening', commodity.stock(state.id)],
    ['stock-inflow', commodity.stock(state.id)],
    ['stock-outflow', commodity.stock(state.id)],
  ]);
  const { name: what, unit: counting } = await counts(home, target);
  const recipients = figures.of('recipients', 'person');
  const participations = decimal(figures.of('campaign-participations', 'participation'));
  const flow = (of: string) => figures.of(of, commodity.stock(state.id));
  return {
    campaign: state.id,
    title: state.title,
    ...(state.occasion !== undefined && { occasion: state.occasion }),
    status: state.status,
    target,
    ...(what !== undefined && { what }),
    ...(counting !== undefined && { unit: counting }),
    from: state.from,
    deadline: state.deadline,
    daysLeft: Math.max(0, daysFrom(today, state.deadline)),
    ...(target.of === 'item' && {
      verified: decimal(figures.of('verified', unit)),
      delivered: ofThings(figures.of('delivered', unit), recipients),
      promised: decimal(figures.of('promised', unit)),
    }),
    recipients: ofPeople(recipients),
    participations,
    ...(participation !== undefined && {
      entitled: entitled(Number(participations), participation),
    }),
    ...(state.openingStock !== undefined && {
      stock: publicStock(
        {
          opening: flow('stock-opening'),
          inflow: flow('stock-inflow'),
          outflow: flow('stock-outflow'),
        },
        target.of === 'measure' && target.persons,
      ),
    }),
  };
};

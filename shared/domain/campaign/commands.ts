import type { Transfer } from '../../contract/entry.ts';
import { account, commodity } from '../accounts.ts';
import type { Command } from '../command.ts';
import { thousandths } from '../decimal.ts';
import { daysFrom } from '../need/urgency.ts';
import { itemId } from '../office/state.ts';
import { dayOf } from '../period.ts';
import { quarterOfDay } from '../record.ts';
import { Checks, Refusal } from '../refusal.ts';
import { region } from '../regions.ts';
import type { States } from '../states.ts';
import { targetGroup } from '../targetGroups.ts';
import { type CampaignState, type MeasuredData, stockLeft } from './state.ts';

/** A campaign lasts three years at most: its figures are read quarter by quarter. */
const longest = 3 * 366;

export const startCampaign: Command<'startCampaign'> = {
  route: 'startCampaign',
  aggregate: () => ({ type: 'campaign' }),
  reads: ({ body: { target, match } }) => [
    ...(target.of === 'item' ? [itemId(target.item)] : []),
    ...(match === undefined ? [] : [match.by]),
  ],
  decide: (states, { body }, { aggregate }) => {
    const { target, match, participation } = body;
    const checks = new Checks();
    checks.field(region(body.region) !== undefined, '/region', 'unknown');
    const isKnown = body.targetGroup === undefined || targetGroup(body.targetGroup) !== undefined;
    checks.field(isKnown, '/targetGroup', 'unknown');
    checks.field(body.deadline >= body.from, '/deadline', 'before-start');
    checks.field(daysFrom(body.from, body.deadline) <= longest, '/deadline', 'too-long');
    if (target.of === 'item') {
      const item = states.get('item', itemId(target.item));
      checks.field(item !== undefined, '/target/item', 'unknown');
      // What is counted down is a measure of its own.
      checks.field(body.openingStock === undefined, '/openingStock', 'not-allowed-value');
    } else {
      checks.field(match === undefined, '/match', 'not-allowed-value');
      checks.field(participation === undefined, '/participation', 'not-allowed-value');
    }
    if (match !== undefined)
      checks.field(states.get('partner', match.by) !== undefined, '/match/by', 'unknown');
    checks.done();
    return {
      kind: 'campaign-started',
      dims: {
        region: body.region,
        campaign: aggregate,
        ...(body.targetGroup !== undefined && { targetGroup: body.targetGroup }),
      },
      transfers:
        body.openingStock === undefined
          ? []
          : [
              {
                from: account.stock.baseline(aggregate),
                to: account.stock.left(aggregate),
                commodity: commodity.stock(aggregate),
                amount: body.openingStock,
              },
            ],
      data: body,
    };
  },
};

const running = (states: States, aggregate: string): CampaignState => {
  const campaign = states.get('campaign', aggregate);
  if (campaign === undefined) throw new Refusal('not-found');
  if (campaign.status !== 'running') throw new Refusal('status-wrong');
  return campaign;
};
const dimsOf = ({ id, region: node, targetGroup: group }: CampaignState) => ({
  region: node,
  campaign: id,
  ...(group !== undefined && { targetGroup: group }),
});

/** Shown apart from gifts: somebody states them, and they are not unique people. */
export const recordParticipations: Command<'recordParticipations'> = {
  route: 'recordParticipations',
  aggregate: ({ params }) => ({ id: params.campaign }),
  reads: ({ body }) => [quarterOfDay(body.occurredOn)],
  decide: (states, { body }, { aggregate, now }) => {
    const campaign = running(states, aggregate);
    const checks = new Checks();
    checks.field(body.occurredOn <= dayOf(now), '/occurredOn', 'in-future');
    checks.field(body.occurredOn >= campaign.from, '/occurredOn', 'before-start');
    checks.field(body.occurredOn <= campaign.deadline, '/occurredOn', 'after-end');
    checks.done();
    return {
      kind: 'participations-stated',
      occurredOn: body.occurredOn,
      dims: dimsOf(campaign),
      causes: [campaign.started],
      data: { count: body.count, source: body.source },
      evidence: body.evidence,
    };
  },
};

/** The count-down: measured as it is, never computed from gifts. It never falls below none. */
export const measureStock: Command<'measureStock'> = {
  route: 'measureStock',
  aggregate: ({ params }) => ({ id: params.campaign }),
  reads: ({ body }) => [quarterOfDay(body.occurredOn)],
  decide: (states, { body }, { aggregate, now }) => {
    const campaign = running(states, aggregate);
    if (campaign.openingStock === undefined) throw new Refusal('status-wrong');
    const checks = new Checks();
    checks.field(body.occurredOn <= dayOf(now), '/occurredOn', 'in-future');
    checks.field(body.occurredOn >= campaign.measuredOn, '/occurredOn', 'before-start');
    checks.field(body.letter.date <= dayOf(now), '/letter/date', 'in-future');
    checks.field(body.inflow !== '0' || body.outflow !== '0', '/outflow', 'too-short');
    const after = stockLeft(campaign) + thousandths(body.inflow) - thousandths(body.outflow);
    checks.field(after >= 0n, '/outflow', 'more-than-left');
    checks.done();
    const of = commodity.stock(aggregate);
    const { joining, left, leaving } = account.stock;
    const transfers: Transfer[] = [
      { from: joining(aggregate), to: left(aggregate), commodity: of, amount: body.inflow },
      { from: left(aggregate), to: leaving(aggregate), commodity: of, amount: body.outflow },
    ];
    const data: MeasuredData = {
      inflow: body.inflow,
      outflow: body.outflow,
      letter: body.letter,
    };
    return {
      kind: 'stock-measured',
      occurredOn: body.occurredOn,
      dims: dimsOf(campaign),
      causes: [campaign.started],
      transfers: transfers.filter(({ amount }) => amount !== '0'),
      data: { ...data },
      evidence: body.evidence,
    };
  },
};

export const endCampaign: Command<'endCampaign'> = {
  route: 'endCampaign',
  aggregate: ({ params }) => ({ id: params.campaign }),
  decide: (states, { body }, { aggregate }) => {
    const campaign = running(states, aggregate);
    return {
      kind: 'campaign-ended',
      dims: dimsOf(campaign),
      causes: [campaign.started],
      data: { outcome: body.outcome },
    };
  },
};

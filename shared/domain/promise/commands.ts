import type { Dims, Transfer } from '../../contract/entry.ts';
import { account, commodity } from '../accounts.ts';
import { type CampaignFigures, campaignFigures } from '../campaign/figures.ts';
import { matchDue } from '../campaign/match.ts';
import type { CampaignState } from '../campaign/state.ts';
import type { Command } from '../command.ts';
import { decimal, thousandths } from '../decimal.ts';
import { readState } from '../lists.ts';
import { itemId } from '../office/state.ts';
import { dayOf } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import { type BookedData, matchId, type PromisedData } from './state.ts';

const dimsOf = ({ id, region, targetGroup }: CampaignState, partner: string): Dims => ({
  partner,
  region,
  campaign: id,
  ...(targetGroup !== undefined && { targetGroup }),
});

const pledge = (promise: string, { partner, item, quantity }: PromisedData): Transfer => ({
  from: account.pledged(partner),
  to: account.promised(promise),
  commodity: commodity.item(item),
  amount: quantity,
});

/** A promise is a commitment and never counted as a gift. */
export const makePromise: Command<'makePromise'> = {
  route: 'makePromise',
  aggregate: () => ({ type: 'promise' }),
  reads: ({ body }) => [body.campaign, body.partner, itemId(body.item)],
  decide: (states, { body }, { aggregate, now }) => {
    const today = dayOf(now);
    const campaign = states.get('campaign', body.campaign);
    const item = states.get('item', itemId(body.item));
    const checks = new Checks();
    checks.field(campaign?.status === 'running', '/campaign', 'unknown');
    checks.field(states.get('partner', body.partner) !== undefined, '/partner', 'unknown');
    checks.field(item !== undefined, '/item', 'unknown');
    const whole = thousandths(body.quantity) % 1000n === 0n;
    checks.field(whole || item?.wholeUnits !== true, '/quantity', 'not-integer');
    checks.field(body.due >= today, '/due', 'before-start');
    if (body.letter !== undefined)
      checks.field(body.letter.date <= today, '/letter/date', 'in-future');
    checks.done();
    if (campaign === undefined) throw new Refusal('not-found');
    const data: PromisedData = {
      campaign: body.campaign,
      partner: body.partner,
      item: body.item,
      quantity: body.quantity,
      due: body.due,
    };
    return {
      kind: 'promise-made',
      dims: dimsOf(campaign, body.partner),
      causes: [campaign.started],
      transfers: [pledge(aggregate, data)],
      data: { ...data, ...(body.letter !== undefined && { letter: body.letter }) },
      evidence: body.evidence,
    };
  },
};

/**
 * National support once firms take part enough. Whether they do is read from the sealer's totals, and the
 * entry states the cells that it rests on with their digests: whoever folds the log finds the same. What was
 * booked is a promise of the body that matches.
 */
export const bookMatch: Command<'bookMatch', CampaignFigures | undefined> = {
  route: 'bookMatch',
  facts: async (home, { params }) => {
    const campaign = (await readState(home, 'campaign', params.campaign))?.state;
    if (campaign === undefined || campaign.target.of !== 'item') return undefined;
    const at = { id: campaign.id, from: campaign.from, today: dayOf(home.clock()) };
    return campaignFigures(home, at, [['verified', commodity.item(campaign.target.item)]]);
  },
  aggregate: ({ params }) => ({ id: matchId(params.campaign) }),
  reads: ({ params }, states) => {
    const target = states.get('campaign', params.campaign)?.target;
    return [params.campaign, ...(target?.of === 'item' ? [itemId(target.item)] : [])];
  },
  decide: (states, { params, body }, { aggregate, now, facts: figures }) => {
    const campaign = states.get('campaign', params.campaign);
    if (campaign === undefined) throw new Refusal('not-found');
    const { target, match } = campaign;
    if (match === undefined || target.of !== 'item' || figures === undefined)
      throw new Refusal('status-wrong');
    const unit = commodity.item(target.item);
    const verified = figures.of('verified', unit);
    const wholeUnits = states.get('item', itemId(target.item))?.wholeUnits ?? true;
    const due = matchDue(match, verified, { wholeUnits });
    const booked = thousandths(states.get('promise', aggregate)?.promised ?? '0');
    const checks = new Checks();
    const asked = thousandths(body.quantity);
    checks.field(asked % 1000n === 0n || !wholeUnits, '/quantity', 'not-integer');
    checks.field(body.letter.date <= dayOf(now), '/letter/date', 'in-future');
    checks.field(body.due >= dayOf(now), '/due', 'before-start');
    checks.done();
    if (booked + asked > due)
      throw new Refusal('balance-exceeded', {
        fields: [{ pointer: '/quantity', code: 'more-than-left' }],
      });
    const data: BookedData = {
      campaign: campaign.id,
      partner: match.by,
      item: target.item,
      quantity: body.quantity,
      due: body.due,
      verified: decimal(verified),
      rests: figures.rests,
    };
    return {
      kind: 'match-booked',
      dims: dimsOf(campaign, match.by),
      causes: [campaign.started],
      transfers: [pledge(aggregate, data)],
      data: { ...data, letter: body.letter },
      evidence: body.evidence,
    };
  },
};

import { account, commodity } from '../accounts.ts';
import type { Command } from '../command.ts';
import { decimal, thousandths } from '../decimal.ts';
import { type Held, hold, keepHeld } from '../held.ts';
import { newAggregate } from '../newAggregate.ts';
import { itemId, officeId } from '../office/state.ts';
import { forgetPersonalData } from '../partner/personalData.ts';
import { dayOf } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import { lies, region } from '../regions.ts';
import { targetGroup } from '../targetGroups.ts';
import { type CancelledData, openOf, type PostedData } from './state.ts';
import { dueOn } from './urgency.ts';

/**
 * A district's officer posts what somebody needs, in the own region only. The case reference is kept with the
 * personal data before the entry, which holds a commitment to it.
 */
export const postNeed: Command<'postNeed', Held<string> | undefined> = {
  route: 'postNeed',
  isPersonal: true,
  facts: async (home, request) => {
    const { caseReference: value } = request.body;
    if (value === undefined) return undefined;
    const aggregate = newAggregate(home, 'need', 'postNeed', request);
    return hold(home, { aggregate, of: 'caseReference', value });
  },
  aggregate: () => ({ type: 'need' }),
  reads: ({ body }) => [itemId(body.item), officeId],
  decide: (states, { body, caller }, { aggregate, now, facts: held }) => {
    const today = dayOf(now);
    const { caseReference: _, due, ...rest } = body;
    const item = states.get('item', itemId(body.item));
    const checks = new Checks();
    checks.field(region(body.region) !== undefined, '/region', 'unknown');
    checks.field(targetGroup(body.targetGroup) !== undefined, '/targetGroup', 'unknown');
    checks.field(item !== undefined, '/item', 'unknown');
    const whole = thousandths(body.quantity) % 1000n === 0n;
    checks.field(whole || item?.wholeUnits !== true, '/quantity', 'not-integer');
    checks.field(due === undefined || due >= today, '/due', 'before-start');
    checks.field(body.coverage.checkedOn <= today, '/coverage/checkedOn', 'in-future');
    checks.done();
    if (!lies(body.region, caller.region ?? '')) throw new Refusal('out-of-scope');

    const settings = states.get('office', officeId)?.settings;
    const data: PostedData = {
      ...rest,
      postedOn: today,
      due: due ?? dueOn(today, body.urgency, settings),
    };
    return {
      kind: 'need-posted',
      dims: {
        region: body.region,
        programme: item?.programme,
        targetGroup: body.targetGroup,
        durability: item?.durability,
      },
      transfers: [
        {
          from: account.needs(body.region, body.targetGroup),
          to: account.openNeed(aggregate),
          commodity: commodity.item(body.item),
          amount: body.quantity,
        },
      ],
      data: { ...data },
      ...(held && { commitments: held.commitments }),
    };
  },
  before: async (home, { aggregate, facts: held }) => {
    if (held !== undefined) await keepHeld(home, aggregate, held);
  },
};

/** What is neither met nor allocated is needed no longer. Allocations are released first. */
export const cancelNeed: Command<'cancelNeed'> = {
  route: 'cancelNeed',
  aggregate: ({ params }) => ({ id: params.need }),
  reads: (_, states, { aggregate }) => {
    const need = states.get('need', aggregate);
    return need === undefined ? [] : [itemId(need.item)];
  },
  decide: (states, { body, caller }, { aggregate }) => {
    const need = states.get('need', aggregate);
    if (need === undefined || !lies(need.region, caller.region ?? ''))
      throw new Refusal('not-found');
    const open = openOf(need);
    if (open === 0n || need.allocated !== '0') throw new Refusal('status-wrong');
    const item = states.get('item', itemId(need.item));
    const data: CancelledData = {
      reason: body.reason,
      quantity: decimal(open),
      item: need.item,
      due: need.due,
    };
    return {
      kind: 'need-cancelled',
      dims: {
        region: need.region,
        programme: item?.programme,
        targetGroup: need.targetGroup,
        durability: item?.durability,
      },
      causes: [need.posted],
      transfers: [
        {
          from: account.openNeed(aggregate),
          to: account.cancelled(need.region, need.targetGroup),
          commodity: commodity.item(need.item),
          amount: data.quantity,
        },
      ],
      data: { ...data },
    };
  },
  after: (home, { aggregate }) => forgetPersonalData(home, aggregate),
};

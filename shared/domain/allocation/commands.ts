import { within } from '../caller.ts';
import type { Command } from '../command.ts';
import { visible } from '../contribution/read.ts';
import { freeOf } from '../contribution/stock.ts';
import { decimal, thousandths } from '../decimal.ts';
import { stockOf } from '../handover/state.ts';
import { openOf as openOfNeed } from '../need/state.ts';
import { itemId } from '../office/state.ts';
import { Checks, Refusal } from '../refusal.ts';
import { lies } from '../regions.ts';
import type { States } from '../states.ts';
import { type AllocatedData, openOf, type ReleasedData, type SlipsData } from './state.ts';

/**
 * Sets stock of a verified gift aside for a need: never more than is free, nor more than is open. Both are
 * touched, so that nobody gives or takes the same at that moment. Nothing moves until it is delivered.
 */
export const allocate: Command<'allocate'> = {
  route: 'allocate',
  aggregate: () => ({ type: 'allocation' }),
  reads: ({ body: { contribution, line, need, handover } }, states) => {
    const item = states.get('contribution', contribution)?.lines[line]?.item;
    return [
      contribution,
      need,
      ...(handover === undefined ? [] : [handover]),
      ...(item === undefined ? [] : [itemId(item)]),
    ];
  },
  decide: (states, { body, caller }) => {
    const gift = states.get('contribution', body.contribution);
    const need = states.get('need', body.need);
    if (gift === undefined || !visible(caller, gift)) throw new Refusal('not-found');
    if (need === undefined || !within(caller, { region: need.region }))
      throw new Refusal('not-found');
    if (gift.status !== 'verified' || openOfNeed(need) === 0n) throw new Refusal('status-wrong');
    const line = gift.lines[body.line];
    const asked = thousandths(body.quantity);
    const checks = new Checks();
    checks.field(line !== undefined, '/line', 'unknown');
    checks.field(line?.item === need.item, '/need', 'mixed');
    checks.field(lies(need.region, gift.dims.region), '/need', 'not-a-party');
    const isOther = need.targetGroup !== gift.dims.targetGroup;
    const reason = body.otherGroupReason;
    checks.field(!isOther || reason !== undefined, '/otherGroupReason', 'required');
    const item = states.get('item', itemId(need.item));
    checks.field(asked % 1000n === 0n || item?.wholeUnits !== true, '/quantity', 'not-integer');
    checks.done();
    if (asked > stockFor(states, body) || asked > openOfNeed(need))
      throw new Refusal('balance-exceeded', {
        fields: [{ pointer: '/quantity', code: 'more-than-left' }],
      });

    const data: AllocatedData = {
      contribution: body.contribution,
      line: body.line,
      need: body.need,
      item: need.item,
      quantity: body.quantity,
      region: need.region,
      targetGroup: need.targetGroup,
      ...(body.handover !== undefined && { handover: body.handover }),
      ...(isOther && reason !== undefined && { otherGroupReason: reason }),
    };
    return {
      kind: 'allocation-made',
      dims: { ...gift.dims, region: need.region, targetGroup: need.targetGroup },
      touches: [
        body.contribution,
        body.need,
        ...(body.handover === undefined ? [] : [body.handover]),
      ],
      causes: [...gift.entries.slice(1, 2), need.posted],
      data: { ...data },
    };
  },
};

/** What may be set aside, of the office's own stock or of an implementer's, in thousandths. */
const stockFor = (
  states: States,
  {
    contribution,
    line,
    handover,
  }: { contribution: string; line: number; handover?: string | undefined },
): bigint => {
  if (handover === undefined) {
    const of = states.get('contribution', contribution)?.lines[line];
    return of === undefined ? 0n : freeOf(of);
  }
  const at = states.get('handover', handover);
  if (at === undefined || at.contribution !== contribution || at.line !== line)
    throw new Refusal('rule-broken', { fields: [{ pointer: '/handover', code: 'unknown' }] });
  return stockOf(at);
};

/** What was not delivered is free again, and the need is open again for so much. */
export const releaseAllocation: Command<'releaseAllocation'> = {
  route: 'releaseAllocation',
  aggregate: ({ params }) => ({ id: params.allocation }),
  reads: (_, states, { aggregate }) => {
    const allocation = states.get('allocation', aggregate);
    if (allocation === undefined) return [];
    const { contribution, need, handover } = allocation;
    return [contribution, need, ...(handover === undefined ? [] : [handover])];
  },
  decide: (states, { body, caller }, { aggregate }) => {
    const allocation = states.get('allocation', aggregate);
    if (allocation === undefined || !within(caller, { region: allocation.region }))
      throw new Refusal('not-found');
    const open = openOf(allocation);
    if (open === 0n) throw new Refusal('status-wrong');
    const { contribution, line, item, need, handover } = allocation;
    const from = handover === undefined ? {} : { handover };
    const data: ReleasedData = {
      ...{ contribution, line, item, ...from },
      quantity: decimal(open),
      reason: body.reason,
    };
    return {
      kind: 'allocation-released',
      dims: allocation.dims,
      touches: [contribution, need, ...(handover === undefined ? [] : [handover])],
      causes: [allocation.made],
      data: { ...data },
    };
  },
};

/** Slips of one allocation, at most: no more than a store of the size of one delivery round. */
const maxSlips = 400;

/** Slips are numbered; their codes follow from the office's key and never enter the log. */
export const issueSlips: Command<'issueSlips'> = {
  route: 'issueSlips',
  aggregate: ({ params }) => ({ id: params.allocation }),
  decide: (states, { body }, { aggregate }) => {
    const allocation = states.get('allocation', aggregate);
    if (allocation === undefined) throw new Refusal('not-found');
    if (openOf(allocation) === 0n) throw new Refusal('status-wrong');
    const last = allocation.slips + body.count;
    const checks = new Checks();
    checks.field(last <= maxSlips, '/count', 'too-many');
    checks.done();
    const data: SlipsData = { first: allocation.slips + 1, last };
    return {
      kind: 'slips-issued',
      dims: allocation.dims,
      causes: [allocation.made],
      data: { ...data },
    };
  },
};

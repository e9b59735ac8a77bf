import type { Transfer } from '../../contract/entry.ts';
import { account, commodity } from '../accounts.ts';
import type { Command } from '../command.ts';
import { visible } from '../contribution/read.ts';
import { freeOf } from '../contribution/stock.ts';
import { thousandths } from '../decimal.ts';
import { itemId } from '../office/state.ts';
import { dayOf } from '../period.ts';
import { quarterOfDay } from '../record.ts';
import { Checks, Refusal } from '../refusal.ts';
import type { AnnouncedData, DeclinedData, HandoverState, ReceivedData } from './state.ts';

/**
 * Goods go through an implementer's hands. They are received by its warehouse receipt or, without one, once it
 * confirms by its own login; until then they stay held, and nobody else can give them away.
 */
export const announceHandover: Command<'announceHandover'> = {
  route: 'announceHandover',
  aggregate: () => ({ type: 'handover' }),
  reads: ({ body }, states) => {
    const line = states.get('contribution', body.contribution)?.lines[body.line];
    return [
      body.contribution,
      body.implementer,
      quarterOfDay(body.occurredOn),
      ...(line === undefined ? [] : [itemId(line.item)]),
    ];
  },
  decide: (states, { body, caller }, { now }) => {
    const today = dayOf(now);
    const gift = states.get('contribution', body.contribution);
    if (gift === undefined || !visible(caller, gift)) throw new Refusal('not-found');
    if (gift.status !== 'verified') throw new Refusal('status-wrong');
    const line = gift.lines[body.line];
    const implementer = states.get('partner', body.implementer);
    const checks = new Checks();
    checks.field(line !== undefined, '/line', 'unknown');
    checks.field(implementer !== undefined, '/implementer', 'unknown');
    // A giver has its goods already, and a person is no institution.
    const isFit = implementer?.type !== 'natural-person' && body.implementer !== gift.dims.partner;
    checks.field(isFit, '/implementer', 'not-allowed-value');
    checks.field(body.occurredOn <= today, '/occurredOn', 'in-future');
    checks.field(body.occurredOn >= gift.occurredOn, '/occurredOn', 'before-start');
    if (body.receipt !== undefined) {
      checks.field(body.receipt.date <= today, '/receipt/date', 'in-future');
      checks.field(body.evidence.length > 0, '/evidence', 'required');
    }
    const item = states.get('item', itemId(line?.item ?? ''));
    const whole = thousandths(body.quantity) % 1000n === 0n;
    checks.field(whole || item?.wholeUnits !== true, '/quantity', 'not-integer');
    checks.done();
    if (line === undefined || thousandths(body.quantity) > freeOf(line))
      throw new Refusal('balance-exceeded', {
        fields: [{ pointer: '/quantity', code: 'more-than-left' }],
      });

    const data: AnnouncedData = {
      contribution: body.contribution,
      line: body.line,
      item: line.item,
      implementer: body.implementer,
      quantity: body.quantity,
      ...(body.receipt !== undefined && { receipt: body.receipt }),
    };
    return {
      kind: 'handover-announced',
      occurredOn: body.occurredOn,
      dims: gift.dims,
      touches: [body.contribution],
      causes: gift.entries.slice(1, 2),
      transfers: body.receipt === undefined ? [] : [handed(data, body.quantity)],
      data: { ...data },
      evidence: body.evidence,
    };
  },
};

const handed = (
  { contribution, implementer, item }: Pick<AnnouncedData, 'contribution' | 'implementer' | 'item'>,
  amount: string,
): Transfer => ({
  from: account.held(contribution),
  to: account.with(implementer, contribution),
  commodity: commodity.item(item),
  amount,
});

/** The implementer counts what it received; the rest goes back to the office's stock. */
export const receiveHandover: Command<'receiveHandover'> = {
  route: 'receiveHandover',
  aggregate: ({ params }) => ({ id: params.handover }),
  reads: ({ body }, states, { aggregate }) => {
    const handover = states.get('handover', aggregate);
    if (handover === undefined) return [];
    return [handover.contribution, itemId(handover.item), quarterOfDay(body.occurredOn)];
  },
  decide: (states, { body, caller }, { aggregate, now }) => {
    const handover = announcedTo(states.get('handover', aggregate), caller.partner);
    const checks = new Checks();
    checks.field(body.occurredOn <= dayOf(now), '/occurredOn', 'in-future');
    checks.field(body.occurredOn >= handover.occurredOn, '/occurredOn', 'before-start');
    const received = thousandths(body.quantity);
    const item = states.get('item', itemId(handover.item));
    checks.field(received <= thousandths(handover.announced), '/quantity', 'more-than-left');
    checks.field(received % 1000n === 0n || item?.wholeUnits !== true, '/quantity', 'not-integer');
    checks.done();
    const { line, announced } = handover;
    const data: ReceivedData = { line, announced, quantity: body.quantity };
    return {
      kind: 'handover-received',
      occurredOn: body.occurredOn,
      dims: handover.dims,
      touches: [handover.contribution],
      causes: [handover.made],
      transfers: [handed(handover, body.quantity)],
      data: { ...data },
    };
  },
};

/** It never arrived, or was announced by mistake: the goods are the office's again. */
export const declineHandover: Command<'declineHandover'> = {
  route: 'declineHandover',
  aggregate: ({ params }) => ({ id: params.handover }),
  reads: (_, states, { aggregate }) => {
    const handover = states.get('handover', aggregate);
    return handover === undefined ? [] : [handover.contribution];
  },
  decide: (states, { body, caller }, { aggregate }) => {
    const found = states.get('handover', aggregate);
    const handover = announcedTo(
      found,
      caller.scope === 'own' ? caller.partner : found?.implementer,
    );
    const { line, announced } = handover;
    const data: DeclinedData = { line, announced, reason: body.reason };
    return {
      kind: 'handover-declined',
      dims: handover.dims,
      touches: [handover.contribution],
      causes: [handover.made],
      data: { ...data },
    };
  },
};

const announcedTo = (
  handover: HandoverState | undefined,
  implementer: string | undefined,
): HandoverState => {
  if (handover === undefined || handover.implementer !== implementer)
    throw new Refusal('not-found');
  if (handover.status !== 'announced') throw new Refusal('status-wrong');
  return handover;
};

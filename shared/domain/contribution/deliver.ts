import type { Delivery } from '../../contract/contributions.ts';
import { account, commodity } from '../accounts.ts';
import type { Command } from '../command.ts';
import { decimal, thousandths } from '../decimal.ts';
import { itemId } from '../office/state.ts';
import { dayOf } from '../period.ts';
import { quarterOfDay } from '../record.ts';
import { Checks, Refusal } from '../refusal.ts';
import { lies, region } from '../regions.ts';
import type { States } from '../states.ts';
import { hashesOf, noteEvidence } from './alsoBehind.ts';
import { visible } from './read.ts';
import { type ContributionState, type DeliveredData, heldOf } from './state.ts';

/** A region's officer confirms what arrived there: in part or whole, with what was short or damaged. */
export const confirmDelivery: Command<'confirmDelivery', readonly string[]> = {
  route: 'confirmDelivery',
  facts: async (_, { body }) => hashesOf(body.evidence),
  before: (home, { aggregate, facts }) => noteEvidence(home, aggregate, facts),
  aggregate: ({ params }) => ({ id: params.contribution }),
  reads: ({ body }, states, { aggregate }) => [
    quarterOfDay(body.occurredOn),
    ...(states.get('contribution', aggregate)?.lines ?? []).map(({ item }) => itemId(item)),
  ],
  decide: (states, { body, caller }, { aggregate, now }) => {
    const contribution = states.get('contribution', aggregate);
    if (contribution === undefined || !visible(caller, contribution))
      throw new Refusal('not-found');
    if (!lies(body.region, caller.region ?? '')) throw new Refusal('out-of-scope');
    if (contribution.status !== 'verified') throw new Refusal('status-wrong');
    checkDelivery(states, contribution, body, dayOf(now));

    const data: DeliveredData = {
      region: body.region,
      recipients: body.recipients,
      record: body.record,
      lines: body.lines.map(({ line, delivered, discrepancies = [] }) => ({
        line,
        item: contribution.lines[line]?.item ?? '',
        delivered,
        discrepancies,
      })),
    };
    return {
      kind: 'delivery-confirmed',
      occurredOn: body.occurredOn,
      dims: contribution.dims,
      causes: contribution.verifiedEntry === undefined ? [] : [contribution.verifiedEntry],
      transfers: transfersOf(contribution, data),
      data: { ...data },
      evidence: body.evidence,
      restates: body.restates,
    };
  },
};

const checkDelivery = (
  states: States,
  contribution: ContributionState,
  body: Delivery,
  today: string,
) => {
  const checks = new Checks();
  const known = region(body.region) !== undefined && lies(body.region, contribution.dims.region);
  checks.field(known, '/region', 'unknown');
  checks.field(body.occurredOn <= today, '/occurredOn', 'in-future');
  checks.field(body.occurredOn >= contribution.occurredOn, '/occurredOn', 'before-start');
  checks.field(body.record.date <= today, '/record/date', 'in-future');
  const seen = new Set<number>();
  body.lines.forEach(({ line, delivered, discrepancies = [] }, index) => {
    const at = `/lines/${index}`;
    const of = contribution.lines[line];
    checks.field(of !== undefined, `${at}/line`, 'unknown');
    checks.field(!seen.has(line), `${at}/line`, 'duplicate');
    seen.add(line);
    if (of === undefined) return;
    const parts = [delivered, ...discrepancies.map(({ quantity }) => quantity)].map(thousandths);
    const total = parts.reduce((sum, part) => sum + part, 0n);
    checks.field(total > 0n, `${at}/delivered`, 'too-short');
    checks.field(total <= heldOf(of), `${at}/delivered`, 'more-than-left');
    const whole = parts.every((part) => part % 1000n === 0n);
    const item = states.get('item', itemId(of.item));
    // One of several funders of an item gave a part of a piece.
    const divided = item?.wholeUnits !== true || of.share !== undefined;
    checks.field(whole || divided, `${at}/delivered`, 'not-integer');
  });
  checks.done();
};

/** Several discrepancies of one reason are one transfer. */
const transfersOf = ({ id, dims }: ContributionState, { region: where, lines }: DeliveredData) =>
  lines.flatMap(({ item, delivered, discrepancies }) => {
    const from = account.held(id);
    const unit = commodity.item(item);
    const missing = new Map<string, bigint>();
    for (const { reason, quantity } of discrepancies)
      missing.set(reason, (missing.get(reason) ?? 0n) + thousandths(quantity));
    return [
      { from, to: account.delivered(where, dims.targetGroup), commodity: unit, amount: delivered },
      ...[...missing].map(([reason, quantity]) => ({
        from,
        to: account.discrepancy(reason),
        commodity: unit,
        amount: decimal(quantity),
      })),
    ].filter(({ amount }) => amount !== '0');
  });

import type { Command } from '../command.ts';
import { thousandths } from '../decimal.ts';
import { rulesIn } from '../office/rules.ts';
import { officeId } from '../office/state.ts';
import { dayOf, daysAfter } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import { type PriceRangeData, pricesId } from './state.ts';

/** Weekly ranges of five years; an item with more is defined anew. */
const maxRanges = 260;

/** Adds a dated range of an item's unit price to the price book (فهرست بها). What it replaces stays. */
export const setPriceRange: Command<'setPriceRange'> = {
  route: 'setPriceRange',
  aggregate: ({ params }) => ({ id: pricesId(params.item) }),
  reads: ({ params }) => [params.item, officeId],
  decide: (states, { params, body: { evidence, ...body } }, { aggregate, now }) => {
    if (states.get('item', params.item) === undefined) throw new Refusal('not-found');
    const until = body.until ?? daysAfter(body.from, rulesIn(states).priceValidityDays);
    const checks = new Checks();
    checks.field(thousandths(body.low) > 0n, '/low', 'too-short');
    checks.field(thousandths(body.low) <= thousandths(body.high), '/high', 'below-low');
    checks.field(until >= body.from, '/until', 'before-start');
    checks.field(
      body.letter === undefined || body.letter.date <= dayOf(now),
      '/letter/date',
      'in-future',
    );
    const { ranges = [] } = states.get('prices', aggregate) ?? {};
    checks.field(ranges.length < maxRanges, '/from', 'too-many');
    checks.done();
    const data: PriceRangeData = { ...body, item: params.item, until };
    return { kind: 'price-range-set', data: { ...data }, evidence };
  },
};

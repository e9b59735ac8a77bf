import type { Delivery } from '../../contract/contributions.ts';
import type { Transfer } from '../../contract/entry.ts';
import { account, commodity } from '../accounts.ts';
import { decimal, thousandths } from '../decimal.ts';
import { itemId } from '../office/state.ts';
import type { Checks } from '../refusal.ts';
import type { States } from '../states.ts';
import type { Source } from './source.ts';
import type { ContributionState, DeliveredData } from './state.ts';

/** Nobody delivers more than there is, nor parts of what is counted whole. */
export const checkLines = (
  checks: Checks,
  states: States,
  {
    contribution,
    body,
    source,
  }: { contribution: ContributionState; body: Delivery; source: Source },
): void => {
  const seen = new Set<number>();
  body.lines.forEach(({ line, delivered, discrepancies = [] }, index) => {
    const at = `/lines/${index}`;
    const of = contribution.lines[line];
    const isMeant = source.line === undefined || source.line === line;
    checks.field(of !== undefined && isMeant, `${at}/line`, 'unknown');
    checks.field(!seen.has(line), `${at}/line`, 'duplicate');
    seen.add(line);
    if (of === undefined || !isMeant) return;
    const parts = [delivered, ...discrepancies.map(({ quantity }) => quantity)].map(thousandths);
    const total = parts.reduce((sum, part) => sum + part, 0n);
    checks.field(total > 0n, `${at}/delivered`, 'too-short');
    checks.field(total <= source.left(line), `${at}/delivered`, 'more-than-left');
    const whole = parts.every((part) => part % 1000n === 0n);
    const item = states.get('item', itemId(of.item));
    // One of several funders of an item gave a part of a piece.
    const divided = item?.wholeUnits !== true || of.share !== undefined;
    checks.field(whole || divided, `${at}/delivered`, 'not-integer');
  });
};

/** Several discrepancies of one reason are one transfer. What arrives meets the need that it was set aside for. */
export const bookDelivery = (
  { region: where, lines }: DeliveredData,
  { from, need, targetGroup }: Source,
): Transfer[] =>
  lines.flatMap(({ item, delivered, discrepancies }) => {
    const unit = commodity.item(item);
    const missing = new Map<string, bigint>();
    for (const { reason, quantity } of discrepancies)
      missing.set(reason, (missing.get(reason) ?? 0n) + thousandths(quantity));
    return [
      { from, to: account.delivered(where, targetGroup), commodity: unit, amount: delivered },
      ...[...missing].map(([reason, quantity]) => ({
        from,
        to: account.discrepancy(reason),
        commodity: unit,
        amount: decimal(quantity),
      })),
      ...(need === undefined
        ? []
        : [
            {
              from: account.openNeed(need.id),
              to: account.needs(need.region, targetGroup),
              commodity: unit,
              amount: delivered,
            },
          ]),
    ].filter(({ amount }) => amount !== '0');
  });

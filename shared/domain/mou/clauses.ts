import type { MouRegistration } from '../../contract/memoranda.ts';
import { thousandths } from '../decimal.ts';
import { itemId } from '../office/state.ts';
import type { Checks } from '../refusal.ts';
import type { States } from '../states.ts';
import { targetOf } from './burnDown.ts';
import type { ClauseText } from './state.ts';

export const clauseText = ({
  quantity,
  milestones,
  ...clause
}: MouRegistration['clauses'][number]): ClauseText => ({
  ...clause,
  pledged: quantity,
  ...(milestones !== undefined && { milestones }),
});

/** What holds of a clause wherever it is written; `signed` is the day of the paper that it stands in. */
export const checkClause = (
  checks: Checks,
  states: States,
  { item, pledged, due, milestones = [] }: ClauseText,
  { at, signed }: { at: string; signed: string },
): void => {
  const known = states.get('item', itemId(item));
  checks.field(known !== undefined, `${at}/item`, 'unknown');
  const whole = thousandths(pledged) % 1000n === 0n;
  checks.field(whole || known?.wholeUnits !== true, `${at}/quantity`, 'not-integer');
  checks.field(due >= signed, `${at}/due`, 'before-start');
  milestones.forEach((milestone, index) => {
    const here = `${at}/milestones/${index}`;
    const before = milestones[index - 1];
    const target = targetOf(pledged, milestone);
    checks.field(milestone.by >= signed, `${here}/by`, 'before-start');
    checks.field(milestone.by <= due, `${here}/by`, 'after-end');
    checks.field(target <= thousandths(pledged), here, 'more-than-left');
    if (before === undefined) return;
    checks.field(before.by < milestone.by, `${here}/by`, 'not-in-order');
    checks.field(targetOf(pledged, before) < target, here, 'not-in-order');
  });
};

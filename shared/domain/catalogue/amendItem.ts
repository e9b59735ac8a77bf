import type { Command } from '../command.ts';
import { programmesId } from '../programme/state.ts';
import { knownProgramme, yearOf } from '../programme/tree.ts';
import { Checks, Refusal } from '../refusal.ts';
import { checkDescription, namedByDescription } from './checkDescription.ts';

/**
 * The next version of an item. Code, unit, form and how it is counted stay: quantities of it stand in the
 * log. What was given before keeps programme and durability of its day.
 */
export const amendItem: Command<'amendItem'> = {
  route: 'amendItem',
  aggregate: ({ params }) => ({ id: params.item }),
  reads: ({ body }, _, { now }) => [programmesId(yearOf(now)), ...namedByDescription(body)],
  decide: (states, { body }, { aggregate, now }) => {
    const item = states.get('item', aggregate);
    if (item === undefined) throw new Refusal('not-found');
    const checks = new Checks();
    // An item whose programme has ended may still be retired or get another name.
    const stays = body.programme === item.programme;
    const known = knownProgramme(states, yearOf(now), body.programme);
    checks.field(stays || known, '/programme', 'unknown');
    checkDescription(checks, states, body);
    checks.done();
    return { kind: 'item-amended', data: { ...body, code: item.code, unit: item.unit } };
  },
};

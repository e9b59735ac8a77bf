import type { FigureCode, Target } from '../../contract/reports.ts';
import type { Command } from '../command.ts';
import { thousandths } from '../decimal.ts';
import { itemId } from '../office/state.ts';
import { dayOf, daysOfPeriod } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import { narrativeId, targetsId } from './state.ts';

/** Counted item by item: pieces and packages have no sum. */
const ofOneItem: ReadonlySet<FigureCode> = new Set(['verified', 'delivered']);

/** Each figure has one target a year, in the figure's own unit; what is counted by item names its item. */
export const setTargets: Command<'setTargets'> = {
  route: 'setTargets',
  aggregate: ({ params }) => ({ id: targetsId(params.year) }),
  reads: ({ body }) => [
    ...new Set(body.targets.flatMap(({ item }) => (item === undefined ? [] : [itemId(item)]))),
  ],
  decide: (states, { params, body }) => {
    const checks = new Checks();
    const figures = new Set<string>();
    body.targets.forEach((target, index) => {
      const at = `/targets/${index}`;
      checkItem(states, target, at, checks);
      const figure = `${target.figure}/${target.item ?? ''}`;
      checks.field(!figures.has(figure), at, 'duplicate');
      figures.add(figure);
    });
    checks.done();
    return { kind: 'targets-set', data: { year: params.year, targets: body.targets } };
  },
};

const checkItem = (
  states: States,
  { figure, item, amount }: Target,
  at: string,
  checks: Checks,
) => {
  if (item === undefined) {
    checks.field(!ofOneItem.has(figure), `${at}/item`, 'required');
    return;
  }
  const known = states.get('item', itemId(item));
  checks.field(ofOneItem.has(figure), `${at}/item`, 'not-allowed-value');
  checks.field(known !== undefined, `${at}/item`, 'unknown');
  const whole = thousandths(amount) % 1000n === 0n;
  checks.field(whole || known?.wholeUnits !== true, `${at}/amount`, 'not-integer');
};

export const recordResolution: Command<'recordResolution'> = {
  route: 'recordResolution',
  aggregate: () => ({ type: 'resolution' }),
  decide: (_, { body }, { now }) => {
    const checks = new Checks();
    const today = dayOf(now);
    checks.field(body.resolvedOn <= today, '/resolvedOn', 'in-future');
    checks.field(
      body.letter === undefined || body.letter.date <= today,
      '/letter/date',
      'in-future',
    );
    checks.field(body.due >= body.resolvedOn, '/due', 'before-start');
    checks.done();
    return { kind: 'resolution-recorded', data: body };
  },
};

/** A resolution that was called done can be opened again: the history shows both. */
export const followResolution: Command<'followResolution'> = {
  route: 'followResolution',
  aggregate: ({ params }) => ({ id: params.resolution }),
  decide: (states, { body }, { aggregate }) => {
    if (states.get('resolution', aggregate) === undefined) throw new Refusal('not-found');
    return { kind: 'resolution-followed', data: body };
  },
};

/** The report of the next closing carries it; reports that were issued keep the words they had. */
export const writeNarrative: Command<'writeNarrative'> = {
  route: 'writeNarrative',
  aggregate: ({ params }) => ({ id: narrativeId(params.period) }),
  decide: (_, { params, body }, { now }) => {
    if (dayOf(now) < daysOfPeriod(params.period).first) throw new Refusal('status-wrong');
    return { kind: 'narrative-written', data: { period: params.period, ...body } };
  },
};

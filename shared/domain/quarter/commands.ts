import type { Command } from '../command.ts';
import { entryKey } from '../keys.ts';
import { readState } from '../lists.ts';
import { cutOffOf, rulesIn } from '../office/rules.ts';
import { signatoriesOn } from '../office/signatories.ts';
import { officeId } from '../office/state.ts';
import { dayOf, daysOfPeriod } from '../period.ts';
import type { Home } from '../ports.ts';
import { Checks, Refusal } from '../refusal.ts';
import { keptEditions, readSnapshot } from '../report/kept.ts';
import { placeOf } from '../sealed.ts';
import { quarterId } from './state.ts';

/**
 * Fixes a position in the log: the report's figures are those of everything before it. A quarter that
 * hasn't ended, or still takes late papers, can be closed only in the interim; one that was closed for good
 * only for good again.
 */
export const closeQuarter: Command<'closeQuarter'> = {
  route: 'closeQuarter',
  aggregate: ({ params }) => ({ id: quarterId(params.period) }),
  reads: () => [officeId],
  decide: (states, { params, body }, { aggregate, now }) => {
    const { first, last } = daysOfPeriod(params.period);
    const today = dayOf(now);
    if (today < first) throw new Refusal('status-wrong');
    const checks = new Checks();
    const isClosed = states.get('quarter', aggregate)?.closed === true;
    checks.field(body.interim ? !isClosed : today > last, '/interim', 'not-allowed-value');
    const isInTime = isClosed || body.interim || today <= last;
    const cutOff = cutOffOf(params.period, rulesIn(states));
    checks.field(isInTime || today > cutOff, '/interim', 'before-cut-off');
    checks.done();
    return { kind: 'quarter-closed', period: params.period, data: body };
  },
};

/** Size of the log up to and including an entry, or undefined until it is sealed. */
export const sizeAt = async (home: Home, entry: string): Promise<number | undefined> => {
  const { aggregate, seq } = placeOf(entry);
  const index = (await home.table.get(entryKey(aggregate, seq)))?.index;
  return index === undefined ? undefined : Number(index) + 1;
};

interface Closed {
  readonly entry: string;
  readonly by: string;
  readonly interim: boolean;
  readonly size: number;
  readonly content: Awaited<ReturnType<typeof keptEditions>>;
}

/** The report of the last closing, approved by another person than who closed the quarter. */
export const issueReport: Command<'issueReport', Closed | undefined> = {
  route: 'issueReport',
  aggregate: ({ params }) => ({ id: quarterId(params.period) }),
  facts: async (home, { params }) => {
    const quarter = await readState(home, 'quarter', quarterId(params.period));
    const last = quarter?.state.closings.at(-1);
    const size = last && (await sizeAt(home, last.entry));
    const snapshot = size === undefined ? undefined : await readSnapshot(home, params.period, size);
    if (last === undefined || size === undefined || snapshot === undefined) return undefined;
    return { ...last, size, content: await keptEditions(home, snapshot) };
  },
  reads: () => [officeId],
  decide: (states, { params, body, caller }, { aggregate, now, facts: closed }) => {
    const quarter = states.get('quarter', aggregate);
    const last = quarter?.closings.at(-1);
    if (quarter === undefined || last === undefined) throw new Refusal('not-found');
    if (closed === undefined) throw new Refusal('not-sealed-yet');
    if (last.entry !== closed.entry) throw new Refusal('content-changed');
    if (closed.by === caller.actor) throw new Refusal('same-person');
    const version = quarter.reports.length + 1;
    const checks = new Checks();
    // A later version restates an earlier one: it says why.
    checks.field(version === 1 || body.reason !== undefined, '/reason', 'required');
    checks.done();
    const office = states.get('office', officeId)?.settings;
    return {
      kind: 'report-issued',
      period: params.period,
      causes: [closed.entry],
      data: {
        period: params.period,
        version,
        interim: closed.interim,
        size: closed.size,
        ...closed.content,
        signatories: office === undefined ? [] : signatoriesOn(office, dayOf(now)),
        ...body,
      },
    };
  },
};

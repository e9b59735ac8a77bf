import { account, commodity } from '../../accounts.ts';
import { decimal, thousandths } from '../../decimal.ts';
import { leftOf } from '../../promise/state.ts';
import { lies } from '../../regions.ts';
import type { States } from '../../states.ts';
import type { Bound, Link } from './link.ts';

const promises = ({ lines }: Bound): string[] => [
  ...new Set(lines.flatMap(({ promise }) => promise ?? [])),
];

/**
 * A gift to a campaign. The campaign is read and never touched: what was given to it are cells, so that
 * thousands can give at once. A promise that a line keeps is touched, like the clause of a memorandum.
 */
export const campaign: Link = {
  names: (bound) => [...(bound.campaign === undefined ? [] : [bound.campaign]), ...promises(bound)],
  touches: promises,
  check: (checks, states, body, { partner }) => {
    if (body.campaign !== undefined) {
      const to = states.get('campaign', body.campaign);
      checks.field(to?.status === 'running', '/campaign', 'unknown');
      if (to !== undefined) {
        checks.field(body.occurredOn >= to.from, '/occurredOn', 'before-start');
        checks.field(body.occurredOn <= to.deadline, '/occurredOn', 'after-end');
        checks.field(lies(body.region, to.region), '/region', 'not-a-party');
        const isOfGroup = to.targetGroup === undefined || to.targetGroup === body.targetGroup;
        checks.field(isOfGroup, '/targetGroup', 'mixed');
      }
    }
    body.lines.forEach(({ promise, item }, index) => {
      if (promise === undefined) return;
      const at = `/lines/${index}/promise`;
      const made = states.get('promise', promise);
      checks.field(made !== undefined && made.campaign === body.campaign, at, 'unknown');
      if (made === undefined) return;
      checks.field(made.partner === partner, at, 'not-a-party');
      checks.field(made.item === item, at, 'mixed');
    });
  },
  dims: (body) => (body.campaign === undefined ? {} : { campaign: body.campaign }),
  restsOn: (states, contribution) =>
    promises(contribution).flatMap((id) => states.get('promise', id)?.made ?? []),
  settle: (states, contribution, lines) => {
    const left = new Map<string, bigint>();
    return lines.map((line, index) => {
      const promise = contribution.lines[index]?.promise;
      if (promise === undefined) return line;
      const before = left.get(promise) ?? leftOfPromise(states, promise);
      const verified = thousandths(line.verified);
      // More than was promised is a gift beyond the promise.
      const kept = verified < before ? verified : before;
      left.set(promise, before - kept);
      return { ...line, promise, kept: decimal(kept) };
    });
  },
  transfers: ({ dims }, { item, promise, kept }) =>
    promise === undefined || kept === undefined
      ? []
      : [
          {
            from: account.promised(promise),
            to: account.pledged(dims.partner),
            commodity: commodity.item(item),
            amount: kept,
          },
        ],
};

const leftOfPromise = (states: States, promise: string): bigint => {
  const made = states.get('promise', promise);
  return made === undefined ? 0n : leftOf(made);
};

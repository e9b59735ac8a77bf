import { decimal, thousandths } from '../../decimal.ts';
import { daysFrom } from '../../need/urgency.ts';
import type { Bound, Link } from './link.ts';

const sites = ({ lines }: Bound): string[] => [
  ...new Set(lines.flatMap(({ premises }) => premises?.site ?? [])),
];

/** Premises are counted in hours: the days on which they are lent times the hours of a day. */
export const premises: Link = {
  names: sites,
  touches: () => [],
  check: (checks, states, { lines }) => {
    lines.forEach(({ quantity, premises: lent }, index) => {
      const at = `/lines/${index}/premises`;
      if (lent === undefined) return;
      checks.field(lent.until >= lent.from, `${at}/until`, 'before-start');
      const span = daysFrom(lent.from, lent.until) + 1;
      checks.field(lent.days <= span, `${at}/days`, 'more-than-left');
      checks.field(thousandths(lent.hoursPerDay) <= 24_000n, `${at}/hoursPerDay`, 'too-many');
      const hours = decimal(BigInt(lent.days) * thousandths(lent.hoursPerDay));
      checks.field(hours === quantity, `/lines/${index}/quantity`, 'sum-differs');
      const isKnown = lent.site === undefined || states.get('site', lent.site) !== undefined;
      checks.field(isKnown, `${at}/site`, 'unknown');
    });
  },
  restsOn: () => [],
  settle: (_states, _contribution, lines) => lines,
  transfers: () => [],
};

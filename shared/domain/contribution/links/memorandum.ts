import { account, commodity } from '../../accounts.ts';
import { decimal, thousandths } from '../../decimal.ts';
import { leftOf } from '../../mou/state.ts';
import { standsFor } from '../../partner/entity.ts';
import type { States } from '../../states.ts';
import type { Bound, Link } from './link.ts';

const memoranda = ({ lines }: Bound): string[] => [
  ...new Set(lines.flatMap(({ fulfils }) => (fulfils === undefined ? [] : [fulfils.mou]))),
];

/** Lines of a contribution fulfil clauses of one memorandum of the giver. */
export const memorandum: Link = {
  names: memoranda,
  touches: memoranda,
  check: (checks, states, { lines }, { partner }) => {
    const [first] = memoranda({ lines });
    lines.forEach(({ fulfils, item }, index) => {
      if (fulfils === undefined) return;
      const at = `/lines/${index}/fulfils`;
      checks.field(fulfils.mou === first, `${at}/mou`, 'mixed');
      const mou = states.get('mou', fulfils.mou);
      checks.field(mou !== undefined, `${at}/mou`, 'unknown');
      if (mou === undefined) return;
      checks.field(mou.status === 'active', `${at}/mou`, 'ended');
      checks.field(standsFor(states, partner, mou.partner), `${at}/mou`, 'not-a-party');
      const clause = mou.clauses.find((each) => each.clause === fulfils.clause);
      checks.field(clause?.item === item, `${at}/clause`, 'unknown');
    });
  },
  dims: (body) => {
    const [mou] = memoranda(body);
    return mou === undefined ? {} : { mou };
  },
  restsOn: (states, contribution) =>
    memoranda(contribution).flatMap((id) => states.get('mou', id)?.lastEntry ?? []),
  settle: (states, contribution, lines) => {
    const left = new Map<string, bigint>();
    return lines.map((line, index) => {
      const fulfils = contribution.lines[index]?.fulfils;
      if (fulfils === undefined) return line;
      const key = `${fulfils.mou}/${fulfils.clause}`;
      const before = left.get(key) ?? leftOfClause(states, fulfils.mou, fulfils.clause);
      const verified = thousandths(line.verified);
      // More than pledged is a gift beyond the pledge.
      const fulfilled = verified < before ? verified : before;
      left.set(key, before - fulfilled);
      return { ...line, fulfils, fulfilled: decimal(fulfilled) };
    });
  },
  transfers: ({ dims }, { item, fulfils, fulfilled }) =>
    fulfils === undefined || fulfilled === undefined
      ? []
      : [
          {
            from: account.mou(fulfils.mou, fulfils.clause),
            to: account.pledged(dims.partner),
            commodity: commodity.item(item),
            amount: fulfilled,
          },
        ],
};

const leftOfClause = (states: States, mou: string, clause: string): bigint => {
  const found = states.get('mou', mou)?.clauses.find((each) => each.clause === clause);
  return found === undefined ? 0n : leftOf(found);
};

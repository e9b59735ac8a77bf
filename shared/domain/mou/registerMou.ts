import { alike } from '../../contract/text.ts';
import { account, commodity } from '../accounts.ts';
import type { Command } from '../command.ts';
import { thousandths } from '../decimal.ts';
import { itemId } from '../office/state.ts';
import { dayOf } from '../period.ts';
import { Checks } from '../refusal.ts';
import { region } from '../regions.ts';
import { targetGroup } from '../targetGroups.ts';
import type { MouData } from './state.ts';

/** Pledges move from the giver to the memorandum, never into what was given. */
export const registerMou: Command<'registerMou'> = {
  route: 'registerMou',
  aggregate: () => ({ type: 'mou' }),
  reads: ({ body }) => [body.partner, ...body.clauses.map(({ item }) => itemId(item))],
  decide: (states, { body }, { aggregate, now }) => {
    const checks = new Checks();
    checks.field(states.get('partner', body.partner) !== undefined, '/partner', 'unknown');
    checks.field(region(body.region) !== undefined, '/region', 'unknown');
    checks.field(targetGroup(body.targetGroup) !== undefined, '/targetGroup', 'unknown');
    checks.field(body.letter.date <= dayOf(now), '/letter/date', 'in-future');
    const names = new Set<string>();
    body.clauses.forEach(({ clause, item, quantity, due }, index) => {
      const known = states.get('item', itemId(item));
      checks.field(known !== undefined, `/clauses/${index}/item`, 'unknown');
      const whole = thousandths(quantity) % 1000n === 0n;
      checks.field(
        whole || known?.wholeUnits !== true,
        `/clauses/${index}/quantity`,
        'not-integer',
      );
      checks.field(due >= body.letter.date, `/clauses/${index}/due`, 'before-start');
      checks.field(!names.has(clause), `/clauses/${index}/clause`, 'duplicate');
      names.add(clause);
    });
    checks.done();

    const data: MouData = {
      title: body.title,
      letter: body.letter,
      partner: body.partner,
      otherParties: body.otherParties,
      clauses: body.clauses.map(({ quantity, ...clause }) => ({ ...clause, pledged: quantity })),
    };
    return {
      kind: 'mou-registered',
      dims: {
        partner: body.partner,
        region: body.region,
        targetGroup: body.targetGroup,
        mou: aggregate,
      },
      transfers: body.clauses.map(({ clause, item, quantity }) => ({
        from: account.pledged(body.partner),
        to: account.mou(aggregate, clause),
        commodity: commodity.item(item),
        amount: quantity,
      })),
      data: { ...data },
      evidence: body.evidence,
      claims: [
        {
          space: 'mou-letter',
          key: `${alike(body.letter.number)}/${body.letter.date}`,
          pointer: '/letter/number',
        },
      ],
    };
  },
};

import type { Party } from '../../contract/memoranda.ts';
import { alike } from '../../contract/text.ts';
import { account, commodity } from '../accounts.ts';
import type { Claim } from '../claim.ts';
import type { Command } from '../command.ts';
import { itemId } from '../office/state.ts';
import { dayOf } from '../period.ts';
import { Checks } from '../refusal.ts';
import { region } from '../regions.ts';
import { targetGroup } from '../targetGroups.ts';
import { checkClause, clauseText } from './clauses.ts';
import type { MouData } from './state.ts';

const partnersOf = (parties: readonly Party[]): string[] =>
  parties.flatMap((party) => (party.is === 'partner' ? [party.partner] : []));

/** A paper is registered once, as memorandum or as amendment, however its number is typed. */
export const letterClaim = ({ number, date }: { number: string; date: string }): Claim => ({
  space: 'mou-letter',
  key: `${alike(number)}/${date}`,
  pointer: '/letter/number',
});

/** Pledges move from the giver to the memorandum, never into what was given. */
export const registerMou: Command<'registerMou'> = {
  route: 'registerMou',
  aggregate: () => ({ type: 'mou' }),
  reads: ({ body }) => [
    body.partner,
    ...partnersOf(body.otherParties),
    ...body.clauses.map(({ item }) => itemId(item)),
  ],
  decide: (states, { body }, { aggregate, now }) => {
    const checks = new Checks();
    checks.field(states.get('partner', body.partner) !== undefined, '/partner', 'unknown');
    checks.field(region(body.region) !== undefined, '/region', 'unknown');
    checks.field(targetGroup(body.targetGroup) !== undefined, '/targetGroup', 'unknown');
    checks.field(body.letter.date <= dayOf(now), '/letter/date', 'in-future');
    const seen = new Set([body.partner]);
    body.otherParties.forEach((party, index) => {
      if (party.is === 'named') return;
      const at = `/otherParties/${index}/partner`;
      checks.field(states.get('partner', party.partner) !== undefined, at, 'unknown');
      checks.field(!seen.has(party.partner), at, 'duplicate');
      seen.add(party.partner);
    });
    const clauses = body.clauses.map(clauseText);
    const names = new Set<string>();
    clauses.forEach((clause, index) => {
      const at = `/clauses/${index}`;
      checkClause(checks, states, clause, { at, signed: body.letter.date });
      checks.field(!names.has(clause.clause), `${at}/clause`, 'duplicate');
      names.add(clause.clause);
    });
    checks.done();

    const { title, letter, partner, otherParties } = body;
    const data: MouData = { title, letter, partner, otherParties, clauses };
    return {
      kind: 'mou-registered',
      dims: { partner, region: body.region, targetGroup: body.targetGroup, mou: aggregate },
      transfers: clauses.map(({ clause, item, pledged }) => ({
        from: account.pledged(partner),
        to: account.mou(aggregate, clause),
        commodity: commodity.item(item),
        amount: pledged,
      })),
      data: { ...data },
      evidence: body.evidence,
      claims: [letterClaim(letter)],
    };
  },
};

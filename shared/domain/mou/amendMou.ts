import type { Transfer } from '../../contract/entry.ts';
import type { MouAmendment } from '../../contract/memoranda.ts';
import { account, commodity } from '../accounts.ts';
import type { Command } from '../command.ts';
import { decimal, thousandths } from '../decimal.ts';
import { itemId } from '../office/state.ts';
import { dayOf } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import { checkClause, clauseText } from './clauses.ts';
import { letterClaim } from './registerMou.ts';
import { type AmendedData, type ClauseText, type MouState, textOf } from './state.ts';

const maxClauses = 20;
const maxAmendments = 20;

/** The memorandum, if it can still be changed. */
const activeMou = (states: States, aggregate: string): MouState => {
  const mou = states.get('mou', aggregate);
  if (mou === undefined) throw new Refusal('not-found');
  if (mou.status !== 'active') throw new Refusal('status-wrong');
  return mou;
};

/** By what the figures of a memorandum are cut. */
export const dimsOf = ({ id, partner, region, targetGroup }: MouState) => ({
  partner,
  region,
  targetGroup,
  mou: id,
});

/**
 * New clauses, and other quantities and days of those that are there, never below what is fulfilled. The
 * entry carries the memorandum as it reads from now on, and moves only what the pledges differ by.
 */
export const amendMou: Command<'amendMou'> = {
  route: 'amendMou',
  aggregate: ({ params }) => ({ id: params.mou }),
  reads: ({ body }, states, { aggregate }) =>
    [...(states.get('mou', aggregate)?.clauses ?? []), ...body.added].map(({ item }) =>
      itemId(item),
    ),
  decide: (states, { body }, { aggregate, now }) => {
    const mou = activeMou(states, aggregate);
    const clauses = amendedClauses(states, mou, body, dayOf(now));
    const data: AmendedData = {
      letter: body.letter,
      reason: body.reason,
      memorandum: textOf(mou, clauses),
    };
    return {
      kind: 'mou-amended',
      dims: dimsOf(mou),
      causes: [mou.lastEntry],
      transfers: clauses.flatMap((clause) => differenceOf(mou, clause)),
      data: { ...data },
      evidence: body.evidence,
      claims: [letterClaim(body.letter)],
    };
  },
};

const amendedClauses = (
  states: States,
  mou: MouState,
  { letter, changes, added }: MouAmendment,
  today: string,
): ClauseText[] => {
  const checks = new Checks();
  checks.field(letter.date <= today, '/letter/date', 'in-future');
  checks.field(letter.date >= mou.letter.date, '/letter/date', 'before-start');
  const papers = [mou, ...mou.amendments].map((each) => letterClaim(each.letter).key);
  checks.field(!papers.includes(letterClaim(letter).key), '/letter/number', 'duplicate');
  checks.field(mou.amendments.length < maxAmendments, '/letter', 'too-many');
  checks.field(changes.length + added.length > 0, '/changes', 'required');
  const { clauses } = textOf(mou);
  const amended = new Map(clauses.map((clause) => [clause.clause, clause]));
  const fulfilled = new Map(mou.clauses.map((clause) => [clause.clause, clause.fulfilled]));
  const changed = new Set<string>();
  changes.forEach(({ clause: name, quantity, ...change }, index) => {
    const at = `/changes/${index}`;
    const before = amended.get(name);
    checks.field(before !== undefined, `${at}/clause`, 'unknown');
    checks.field(!changed.has(name), `${at}/clause`, 'duplicate');
    changed.add(name);
    if (before === undefined) return;
    const clause: ClauseText = {
      ...before,
      ...(quantity !== undefined && { pledged: quantity }),
      ...(change.due !== undefined && { due: change.due }),
      ...(change.text !== undefined && { text: change.text }),
      ...(change.milestones !== undefined && { milestones: change.milestones }),
    };
    amended.set(name, clause);
    checkClause(checks, states, clause, { at, signed: mou.letter.date });
    const least = thousandths(fulfilled.get(name) ?? '0');
    checks.field(thousandths(clause.pledged) >= least, `${at}/quantity`, 'below-fulfilled');
  });
  added.map(clauseText).forEach((clause, index) => {
    const at = `/added/${index}`;
    checkClause(checks, states, clause, { at, signed: letter.date });
    checks.field(!amended.has(clause.clause), `${at}/clause`, 'duplicate');
    amended.set(clause.clause, clause);
  });
  checks.field(amended.size <= maxClauses, '/added', 'too-many');
  checks.done();
  return [...amended.values()];
};

/** More is pledged as at first; less is released, which is not fulfilled. */
const differenceOf = (mou: MouState, { clause, item, pledged }: ClauseText): Transfer[] => {
  const before = mou.clauses.find((each) => each.clause === clause)?.pledged ?? '0';
  const more = thousandths(pledged) - thousandths(before);
  if (more === 0n) return [];
  const held = account.mou(mou.id, clause);
  return [
    {
      ...(more > 0n
        ? { from: account.pledged(mou.partner), to: held }
        : { from: held, to: account.released(mou.partner) }),
      commodity: commodity.item(item),
      amount: decimal(more > 0n ? more : -more),
    },
  ];
};

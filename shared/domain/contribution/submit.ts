import type { Submission } from '../../contract/contributions.ts';
import type { Letter } from '../../contract/measures.ts';
import type { Command, Draft } from '../command.ts';
import { thousandths } from '../decimal.ts';
import { itemId } from '../office/state.ts';
import { isLegalEntityId } from '../partner/identifiers.ts';
import { dayOf } from '../period.ts';
import { quarterOfDay } from '../record.ts';
import { Checks, Refusal } from '../refusal.ts';
import { region } from '../regions.ts';
import type { States } from '../states.ts';
import { targetGroup } from '../targetGroups.ts';
import { claimsOf, type SubmittedData } from './state.ts';

/** One transaction carries 100 changes: the entry's own, what it touches, and so many claims. */
const maxSerials = 80;
/** An entry touches at most six other histories: these funds, and one memorandum. */
const maxFunds = 5;

export const submitContribution: Command<'submitContribution'> = {
  route: 'submitContribution',
  aggregate: () => ({ type: 'contribution' }),
  reads: ({ body, caller }) => [caller.partner ?? 'partner-none', ...readsOf(body)],
  decide: (states, { body, caller }, { now }) =>
    submission(states, body, { partner: caller.partner ?? 'partner-none', today: dayOf(now) }),
};

/** A paper letter: the officer registers it on the partner's behalf and counts as the submitter. */
export const registerLetter: Command<'registerLetter'> = {
  route: 'registerLetter',
  aggregate: () => ({ type: 'contribution' }),
  reads: ({ body, params }) => [params.partner, ...readsOf(body)],
  decide: (states, { body, params }, { now }) => {
    if (states.get('partner', params.partner) === undefined) throw new Refusal('not-found');
    const { letter, restates, ...rest } = body;
    const draft = submission(states, rest, { partner: params.partner, today: dayOf(now), letter });
    return { ...draft, onBehalfOf: params.partner, restates };
  },
};

const readsOf = (body: Submission) => [
  quarterOfDay(body.occurredOn),
  ...body.lines.flatMap(({ item, paidFrom, fulfils }) => [
    itemId(item),
    ...(paidFrom === undefined ? [] : [paidFrom.saving]),
    ...(fulfils === undefined ? [] : [fulfils.mou]),
  ]),
];

const submission = (
  states: States,
  body: Submission,
  { partner, today, letter }: { partner: string; today: string; letter?: Letter },
): Draft => {
  const checks = new Checks();
  checks.field(states.get('partner', partner) !== undefined, '/partner', 'unknown');
  if (letter !== undefined) {
    checks.field(letter.date <= today, '/letter/date', 'in-future');
    checks.field(body.evidence.length > 0, '/evidence', 'required');
  }
  checks.field(body.occurredOn <= today, '/occurredOn', 'in-future');
  checks.field(region(body.region) !== undefined, '/region', 'unknown');
  checks.field(targetGroup(body.targetGroup) !== undefined, '/targetGroup', 'unknown');
  for (const [index, line] of body.lines.entries())
    checkLine(checks, states, line, `/lines/${index}`, partner);
  checkTogether(checks, states, body);
  checks.done();

  const first = states.get('item', itemId(body.lines[0]?.item ?? ''));
  const mou = body.lines.find((line) => line.fulfils)?.fulfils?.mou;
  const lines = body.lines.map(({ quantity, ...line }) => ({ ...line, claimed: quantity }));
  const data: SubmittedData = {
    lines,
    ...(body.note !== undefined && { note: body.note }),
    ...(letter !== undefined && { letter }),
  };
  return {
    kind: 'contribution-submitted',
    occurredOn: body.occurredOn,
    dims: {
      partner,
      region: body.region,
      programme: first?.programme ?? '',
      targetGroup: body.targetGroup,
      durability: first?.durability,
      ...(mou !== undefined && { mou }),
    },
    data: { ...data },
    evidence: body.evidence,
    claims: claimsOf(lines),
  };
};

const checkLine = (
  checks: Checks,
  states: States,
  line: Submission['lines'][number],
  at: string,
  partner: string,
) => {
  const item = states.get('item', itemId(line.item));
  checks.field(item !== undefined, `${at}/item`, 'unknown');
  if (item === undefined) return;
  const whole = thousandths(line.quantity) % 1000n === 0n;
  checks.field(whole || !item.wholeUnits, `${at}/quantity`, 'not-integer');
  const serials = line.serials ?? [];
  if (item.serialNumbers)
    checks.field(
      BigInt(serials.length) * 1000n === thousandths(line.quantity),
      `${at}/serials`,
      'serials-count',
    );
  else checks.field(line.serials === undefined, `${at}/serials`, 'serials-not-kept');

  if (line.paidFrom !== undefined) {
    const saving = states.get('saving', line.paidFrom.saving);
    checks.field(saving?.status === 'verified', `${at}/paidFrom/saving`, 'unknown');
    checks.field(line.paidFrom.amount !== '0', `${at}/paidFrom/amount`, 'too-short');
    checks.field(line.values === undefined, `${at}/values`, 'value-double');
  } else {
    const given = line.values?.['cost-to-company'] ?? line.values?.['fair-market'];
    checks.field(given !== undefined, `${at}/values`, 'required');
  }
  if (line.invoice !== undefined)
    checks.field(isLegalEntityId(line.invoice.issuer), `${at}/invoice/issuer`, 'check-digit');
  if (line.fulfils !== undefined) {
    const mou = states.get('mou', line.fulfils.mou);
    checks.field(mou !== undefined, `${at}/fulfils/mou`, 'unknown');
    if (mou === undefined) return;
    checks.field(mou.partner === partner, `${at}/fulfils/mou`, 'not-a-party');
    const clause = mou.clauses.find((each) => each.clause === line.fulfils?.clause);
    checks.field(clause?.item === line.item, `${at}/fulfils/clause`, 'unknown');
  }
};

const checkTogether = (checks: Checks, states: States, { lines }: Submission) => {
  const first = states.get('item', itemId(lines[0]?.item ?? ''));
  const mou = lines.find((line) => line.fulfils)?.fulfils?.mou;
  const seen = new Set<string>();
  const funds = new Set<string>();
  let serials = 0;
  lines.forEach((line, index) => {
    const item = states.get('item', itemId(line.item));
    const alike = item?.programme === first?.programme && item?.durability === first?.durability;
    checks.field(alike || item === undefined, `/lines/${index}/item`, 'mixed');
    checks.field(
      line.fulfils === undefined || line.fulfils.mou === mou,
      `/lines/${index}/fulfils/mou`,
      'mixed',
    );
    for (const [position, { key, space }] of claimsOf([
      { ...line, claimed: line.quantity },
    ]).entries()) {
      const pointer = space === 'serial' ? `serials/${position}` : 'invoice';
      checks.field(!seen.has(`${space}#${key}`), `/lines/${index}/${pointer}`, 'duplicate');
      seen.add(`${space}#${key}`);
    }
    if (line.paidFrom !== undefined) funds.add(line.paidFrom.saving);
    checks.field(funds.size <= maxFunds, `/lines/${index}/paidFrom/saving`, 'too-many');
    serials += line.serials?.length ?? 0;
    checks.field(serials <= maxSerials, `/lines/${index}/serials`, 'too-many');
  });
};

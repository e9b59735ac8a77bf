import type { Submission } from '../../contract/contributions.ts';
import type { Letter } from '../../contract/measures.ts';
import type { Command, Draft } from '../command.ts';
import { thousandths } from '../decimal.ts';
import { rulesIn } from '../office/rules.ts';
import { itemId, officeId } from '../office/state.ts';
import { isActive } from '../partner/entity.ts';
import { isLegalEntityId } from '../partner/identifiers.ts';
import { dayOf } from '../period.ts';
import { programmesId } from '../programme/state.ts';
import { continued, programmesIn, yearOfDay } from '../programme/tree.ts';
import { quarterOfDay } from '../record.ts';
import { Checks, Refusal } from '../refusal.ts';
import { regionOn } from '../regions.ts';
import type { States } from '../states.ts';
import { targetGroup } from '../targetGroups.ts';
import { hashesOf, noteEvidence } from './alsoBehind.ts';
import { checkForm, valuesOf } from './forms.ts';
import { links, namedBy, touchedBy } from './links.ts';
import { claimsOf, type SubmittedData } from './state.ts';

/** One transaction carries 100 changes: the entry's own, what it touches, and so many claims. */
const maxSerials = 80;
/** An entry touches at most so many other histories. */
const maxTouched = 6;

export const submitContribution: Command<'submitContribution', readonly string[]> = {
  route: 'submitContribution',
  facts: async (_, { body }) => hashesOf(body.evidence),
  before: (home, { aggregate, facts }) => noteEvidence(home, aggregate, facts),
  aggregate: () => ({ type: 'contribution' }),
  reads: ({ body, caller }) => [caller.partner ?? 'partner-none', ...readsOf(body)],
  decide: (states, { body, caller }, { now }) =>
    submission(states, body, { partner: caller.partner ?? 'partner-none', today: dayOf(now) }),
};

/** A paper letter: the officer registers it on the partner's behalf and counts as the submitter. */
export const registerLetter: Command<'registerLetter', readonly string[]> = {
  route: 'registerLetter',
  facts: async (_, { body }) => hashesOf(body.evidence),
  before: (home, { aggregate, facts }) => noteEvidence(home, aggregate, facts),
  aggregate: () => ({ type: 'contribution' }),
  reads: ({ body, params }) => [params.partner, ...readsOf(body)],
  decide: (states, { body, params }, { now }) => {
    if (states.get('partner', params.partner) === undefined) throw new Refusal('not-found');
    const { letter, restates, ...rest } = body;
    const draft = submission(states, rest, { partner: params.partner, today: dayOf(now), letter });
    return { ...draft, onBehalfOf: params.partner, restates };
  },
};

/** What a submission is decided from, besides its partner. */
export const readsOf = (body: Submission) => [
  quarterOfDay(body.occurredOn),
  programmesId(yearOfDay(body.occurredOn)),
  officeId,
  ...body.lines.map(({ item }) => itemId(item)),
  ...namedBy(body),
];

/** The entry of a submission; refuses it with every field that is wrong. */
export const submission = (
  states: States,
  body: Submission,
  { partner, today, letter }: { partner: string; today: string; letter?: Letter },
): Draft => {
  const checks = new Checks();
  checks.field(isActive(states.get('partner', partner)), '/partner', 'unknown');
  if (letter !== undefined) {
    checks.field(letter.date <= today, '/letter/date', 'in-future');
    checks.field(body.evidence.length > 0, '/evidence', 'required');
  }
  checks.field(body.occurredOn <= today, '/occurredOn', 'in-future');
  const place = regionOn(body.region, body.occurredOn);
  checks.field(place !== undefined, '/region', 'unknown');
  checks.field(targetGroup(body.targetGroup) !== undefined, '/targetGroup', 'unknown');
  for (const [index, line] of body.lines.entries())
    checkLine(checks, states, line, `/lines/${index}`);
  const valued = withValues(states, body);
  for (const link of links) link.check(checks, states, valued, { partner, today });
  checkTogether(checks, states, body);
  checks.done();

  const first = states.get('item', itemId(body.lines[0]?.item ?? ''));
  const lines = valued.lines.map(({ quantity, ...line }) => ({ ...line, claimed: quantity }));
  const data: SubmittedData = {
    lines,
    ...(body.managementCost !== undefined && { managementCost: body.managementCost }),
    ...(body.note !== undefined && { note: body.note }),
    ...(letter !== undefined && { letter }),
    ...(body.obligation !== undefined && { obligation: body.obligation }),
  };
  return {
    kind: 'contribution-submitted',
    occurredOn: body.occurredOn,
    dims: {
      partner,
      region: body.region,
      programme: continued(
        programmesIn(states, yearOfDay(body.occurredOn)),
        first?.programme ?? '',
      ),
      targetGroup: body.targetGroup,
      durability: first?.durability,
      ...Object.assign({}, ...links.map((link) => link.dims?.(body))),
    },
    data: { ...data },
    evidence: body.evidence,
    claims: claimsOf(lines),
  };
};

/** The submission with the values that follow from the forms of its lines. */
const withValues = (states: States, body: Submission): Submission => {
  const { volunteerHourRate } = rulesIn(states);
  return {
    ...body,
    lines: body.lines.map((line) => {
      const { values: typed, ...rest } = line;
      const { form } = states.get('item', itemId(line.item)) ?? {};
      const values = form === undefined ? typed : valuesOf(form, line, volunteerHourRate);
      return { ...rest, ...(values !== undefined && { values }) };
    }),
  };
};

const checkLine = (
  checks: Checks,
  states: States,
  line: Submission['lines'][number],
  at: string,
) => {
  const item = states.get('item', itemId(line.item));
  checks.field(item !== undefined && item.retired !== true, `${at}/item`, 'unknown');
  if (item === undefined) return;
  const whole = thousandths(line.quantity) % 1000n === 0n;
  // One of several funders of an item gives a part of a piece.
  const divided = !item.wholeUnits || line.share !== undefined;
  checks.field(whole || divided, `${at}/quantity`, 'not-integer');
  const serials = line.serials ?? [];
  if (item.serialNumbers)
    checks.field(
      line.share !== undefined || BigInt(serials.length) * 1000n === thousandths(line.quantity),
      `${at}/serials`,
      'serials-count',
    );
  else checks.field(line.serials === undefined, `${at}/serials`, 'serials-not-kept');

  checkForm(checks, item.form, line, at);
  if (line.invoice !== undefined)
    checks.field(isLegalEntityId(line.invoice.issuer), `${at}/invoice/issuer`, 'check-digit');
};

const checkTogether = (checks: Checks, states: States, body: Submission) => {
  const { lines } = body;
  const first = states.get('item', itemId(lines[0]?.item ?? ''));
  const seen = new Set<string>();
  let serials = 0;
  lines.forEach((line, index) => {
    const item = states.get('item', itemId(line.item));
    const alike = item?.programme === first?.programme && item?.durability === first?.durability;
    checks.field(alike || item === undefined, `/lines/${index}/item`, 'mixed');
    for (const { key, pointer, space } of claimsOf([{ ...line, claimed: line.quantity }])) {
      const at = pointer.replace('/lines/0', `/lines/${index}`);
      checks.field(!seen.has(`${space}#${key}`), at, 'duplicate');
      seen.add(`${space}#${key}`);
    }
    serials += line.serials?.length ?? 0;
    checks.field(serials <= maxSerials, `/lines/${index}/serials`, 'too-many');
  });
  checks.field(touchedBy(body).length <= maxTouched, '/lines', 'too-many');
};

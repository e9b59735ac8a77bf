import type { Entry } from '../../contract/entry.ts';
import type { Request } from '../caller.ts';
import type { Command, Draft } from '../command.ts';
import { thousandths } from '../decimal.ts';
import { entryKey } from '../keys.ts';
import { readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { quarterOfDay } from '../record.ts';
import { Checks, Refusal } from '../refusal.ts';
import { placeOf } from '../sealed.ts';
import type { States } from '../states.ts';
import { links } from './links.ts';
import type { ContributionState, CorrectionState, ReversedData } from './state.ts';
import { freeOf } from './stock.ts';

/**
 * A mistake is corrected by a reversing entry (ثبت اصلاحی), by two officers: one proposes, another approves.
 * A certificate that rests on it is revoked first; a verification is reversed only while all of it is
 * still held, so its deliveries are reversed first.
 */
export const proposeCorrection: Command<'proposeCorrection', Entry | undefined> = {
  route: 'proposeCorrection',
  aggregate: ({ params }) => ({ id: params.contribution }),
  facts: (home, { body }) => readEntry(home, body.entry),
  decide: (states, { body }, { aggregate, facts: wrong }) => {
    const contribution = contributionIn(states, aggregate);
    if (contribution.correction !== undefined) throw new Refusal('status-wrong');
    const { verifiedEntry, deliveries } = contribution;
    const checks = new Checks();
    const own =
      body.entry === verifiedEntry || deliveries.some(({ entry }) => entry === body.entry);
    const known = own && wrong !== undefined;
    checks.field(known, '/entry', 'unknown');
    const decides = body.entry === verifiedEntry;
    checks.field(
      !known || decides === (body.afterwards !== undefined),
      '/afterwards',
      decides ? 'required' : 'not-allowed-value',
    );
    checks.done();
    refuseWhatRestsOn(contribution, body.entry);
    return {
      kind: 'correction-proposed',
      dims: contribution.dims,
      causes: [body.entry],
      data: { ...body, touches: wrong?.touches.map(({ aggregate: touched }) => touched) ?? [] },
    };
  },
};

const contributionIn = (states: States, aggregate: string): ContributionState => {
  const contribution = states.get('contribution', aggregate);
  if (contribution === undefined) throw new Refusal('not-found');
  if (contribution.status !== 'verified') throw new Refusal('status-wrong');
  return contribution;
};

const refuseWhatRestsOn = (contribution: ContributionState, entry: string) => {
  if (contribution.certificate !== undefined) throw new Refusal('certificate-rests-on-it');
  if (entry !== contribution.verifiedEntry) return;
  const fields = contribution.lines.flatMap((line, index) =>
    freeOf(line) === thousandths(line.verified ?? '0')
      ? []
      : [{ pointer: `/lines/${index}`, code: 'more-than-left' as const }],
  );
  if (fields.length > 0) throw new Refusal('balance-exceeded', { fields });
};

const pending = (
  contribution: ContributionState,
): { contribution: ContributionState; correction: CorrectionState } => {
  const { correction } = contribution;
  if (correction === undefined) throw new Refusal('status-wrong');
  return { contribution, correction };
};

export const rejectCorrection: Command<'rejectCorrection'> = {
  route: 'rejectCorrection',
  aggregate: ({ params }) => ({ id: params.contribution }),
  decide: (states, { body: { reason } }, { aggregate }) => {
    const { contribution, correction } = pending(contributionIn(states, aggregate));
    return {
      kind: 'correction-rejected',
      dims: contribution.dims,
      causes: [correction.entry],
      data: { reason },
    };
  },
};

/** The entry that is to be reversed never changes: it is read beside the states. */
export const approveCorrection: Command<'approveCorrection', Entry | undefined> = {
  route: 'approveCorrection',
  aggregate: ({ params }) => ({ id: params.contribution }),
  facts: (home, request) => wrongEntry(home, request),
  reads: (_, states, { aggregate }) => {
    const contribution = states.get('contribution', aggregate);
    if (contribution === undefined) return [];
    const { correction, deliveries, occurredOn } = contribution;
    const days = [occurredOn, ...deliveries.map((delivery) => delivery.occurredOn)];
    return [...new Set(days.map(quarterOfDay)), ...(correction?.touches ?? [])];
  },
  decide: (states, { body, caller }, { aggregate, facts: wrong }) => {
    const { contribution, correction } = pending(contributionIn(states, aggregate));
    if (correction.by === caller.actor) throw new Refusal('same-person');
    if (wrong?.id !== correction.of) throw new Refusal('content-changed');
    refuseWhatRestsOn(contribution, wrong.id);
    const draft = reversal(contribution, correction, wrong);
    const causes = [...(draft.causes ?? []), ...behind(states, contribution, wrong)];
    return { ...draft, causes: [...new Set(causes)], restates: body.restates };
  },
};

const wrongEntry = async (
  home: Home,
  { params }: Request<'approveCorrection'>,
): Promise<Entry | undefined> => {
  const kept = await readState(home, 'contribution', params.contribution);
  const of = kept?.state.correction?.of;
  return of === undefined ? undefined : readEntry(home, of);
};

const readEntry = async (home: Home, id: string): Promise<Entry | undefined> => {
  const { aggregate, seq } = placeOf(id);
  const item = await home.table.get(entryKey(aggregate, seq));
  return item && (JSON.parse(String(item.leaf)) as Entry);
};

/**
 * What comes back to a fund or a memorandum can be drawn again. Each such entry names the one before, and what
 * draws names the newest: so in the log nothing is drawn before it came back.
 */
const behind = (
  states: States,
  contribution: ContributionState,
  { kind }: Entry,
): readonly string[] =>
  kind === 'contribution-verified'
    ? links.flatMap(({ restsOn }) => restsOn(states, contribution))
    : [];

/** What moved moves back, in the quarter of the entry that was wrong. */
const reversal = (
  { claims, dims }: ContributionState,
  { by: proposedBy, entry: proposal, reason, afterwards }: CorrectionState,
  wrong: Entry,
): Draft => {
  const draft = {
    dims: wrong.dims,
    period: wrong.period,
    ...(wrong.occurredOn !== undefined && { occurredOn: wrong.occurredOn }),
    causes: [wrong.id, proposal],
    reverses: wrong.id,
    transfers: wrong.transfers.map(({ from, to, ...moved }) => ({ ...moved, from: to, to: from })),
    touches: wrong.touches.map(({ aggregate }) => aggregate),
  };
  if (wrong.kind === 'delivery-confirmed')
    return { ...draft, kind: 'delivery-reversed', data: { ...wrong.data, reason, proposedBy } };
  const data: ReversedData = {
    lines: wrong.data.lines as ReversedData['lines'],
    ...(wrong.data.managementCost !== undefined && {
      managementCost: String(wrong.data.managementCost),
    }),
    afterwards: afterwards ?? 'verify-anew',
    reason,
    proposedBy,
  };
  return {
    ...draft,
    dims,
    kind: 'verification-reversed',
    data: { ...data },
    frees: afterwards === 'end' ? claims : [],
  };
};

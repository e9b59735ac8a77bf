import {
  ContributionReturn,
  CorrectionApproval,
  CorrectionProposal,
  HoldApproval,
  Message,
  MessageText,
  Objection,
  ObjectionDecision,
  Resubmission,
  Withdrawal,
} from '../contributionLife.ts';
import { Refused } from '../contributions.ts';
import { Written } from '../papers.ts';
import type { Route } from '../route.ts';
import { at, Paging, page } from './terms.ts';

/** Each continues the history of one contribution. */
const step = {
  method: 'POST',
  area: 'contributions',
  writes: 'existing',
  params: at('contribution'),
  reply: Written,
  status: 200,
} as const;
const officer = { officer: 'all' } as const;
/** An officer only for a partner that sent a letter. */
const giver = { partner: 'own', officer: 'all' } as const;

export const contributionLife = {
  returnContribution: {
    ...step,
    path: '/contributions/{contribution}/return',
    roles: officer,
    summary: 'Return a contribution to its partner for correction; what it claimed becomes free',
    body: ContributionReturn,
  },
  resubmitContribution: {
    ...step,
    path: '/contributions/{contribution}/resubmission',
    roles: giver,
    summary: 'Submit a returned contribution again, corrected',
    body: Resubmission,
  },
  withdrawContribution: {
    ...step,
    path: '/contributions/{contribution}/withdrawal',
    roles: giver,
    summary: 'Withdraw a contribution that is not verified yet',
    body: Withdrawal,
  },
  approveHold: {
    ...step,
    path: '/contributions/{contribution}/hold/approval',
    roles: officer,
    summary: 'Let a value stand that lies outside the price book; the verification takes effect',
    body: HoldApproval,
  },
  objectToRefusal: {
    ...step,
    path: '/contributions/{contribution}/objection',
    roles: giver,
    summary: 'Object to the refusal of a contribution, within the days that the office has set',
    body: Objection,
  },
  decideObjection: {
    ...step,
    path: '/contributions/{contribution}/objection/decision',
    roles: officer,
    summary: 'Uphold or reject an objection; by another officer than the one who refused',
    body: ObjectionDecision,
  },
  proposeCorrection: {
    ...step,
    path: '/contributions/{contribution}/corrections',
    roles: officer,
    summary: 'Propose to reverse a verification or a delivery that turned out to be wrong',
    body: CorrectionProposal,
  },
  approveCorrection: {
    ...step,
    path: '/contributions/{contribution}/corrections/approval',
    roles: officer,
    summary: 'Approve a proposed correction as a second officer; the reversing entry is written',
    body: CorrectionApproval,
  },
  rejectCorrection: {
    ...step,
    path: '/contributions/{contribution}/corrections/rejection',
    roles: officer,
    summary: 'Drop a proposed correction with a reason',
    body: Refused,
  },
  sendMessage: {
    method: 'POST',
    path: '/contributions/{contribution}/messages',
    area: 'contributions',
    roles: giver,
    summary: 'Ask or answer about a contribution, between its partner and the office',
    writes: 'new',
    params: at('contribution'),
    body: MessageText,
    reply: Written,
    status: 201,
  },
  listMessages: {
    method: 'GET',
    path: '/contributions/{contribution}/messages',
    area: 'contributions',
    roles: { ...giver, auditor: 'all' },
    summary: 'The questions and answers about a contribution, oldest first',
    params: at('contribution'),
    query: Paging,
    reply: page(Message),
    status: 200,
  },
  listLatestMessages: {
    method: 'GET',
    path: '/messages',
    area: 'contributions',
    roles: { partner: 'own' },
    summary: "What was last asked and answered about a partner's contributions, newest first",
    query: Paging,
    reply: page(Message),
    status: 200,
  },
} as const satisfies Record<string, Route>;

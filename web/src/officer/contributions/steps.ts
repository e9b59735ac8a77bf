import type { Contribution } from '../../../../shared/contract/contributions.ts';

/** What an officer may decide about a contribution. */
export type Step =
  | 'verify'
  | 'return'
  | 'refuse'
  | 'approveHold'
  | 'uphold'
  | 'reject'
  | 'propose'
  | 'approveCorrection'
  | 'rejectCorrection';

/** What an officer can do now, the likeliest first. The ledger decides by itself who may. */
export const stepsOf = ({
  status,
  objection,
  correction,
  certificate,
}: Contribution): readonly Step[] => {
  switch (status) {
    case 'submitted':
      return objection === undefined ? ['verify', 'return', 'refuse'] : ['verify', 'return'];
    case 'held':
      return objection === undefined
        ? ['approveHold', 'verify', 'return', 'refuse']
        : ['approveHold', 'verify', 'return'];
    case 'objected':
      return ['uphold', 'reject'];
    case 'verified':
      if (correction !== undefined) return ['approveCorrection', 'rejectCorrection'];
      return certificate === undefined ? ['propose'] : [];
    default:
      return [];
  }
};

/** What of it changed between two readings, as far as a decision hangs on it. */
export interface Change {
  readonly status?: readonly [Contribution['status'], Contribution['status']];
  /** The lines were submitted anew with other items or quantities. */
  readonly lines: boolean;
  readonly evidence: boolean;
}

/** Undefined as long as nothing happened to it. */
export const changeOf = (before: Contribution, now: Contribution): Change | undefined => {
  if (before.version === now.version) return undefined;
  const said = ({ lines }: Contribution) =>
    JSON.stringify(lines.map(({ item, claimed }) => [item, claimed]));
  const papers = ({ evidence }: Contribution) =>
    evidence
      .map(({ sha256 }) => sha256)
      .sort()
      .join();
  return {
    ...(before.status !== now.status && { status: [before.status, now.status] as const }),
    lines: said(before) !== said(now),
    evidence: papers(before) !== papers(now),
  };
};

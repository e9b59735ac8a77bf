import { type Contribution, ContributionStatus } from '../../contract/contributions.ts';
import { type Caller, type Request, within } from '../caller.ts';
import { evidencePath } from '../evidence.ts';
import type { Kept } from '../kept.ts';
import { listStates, readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { lies, regions } from '../regions.ts';
import { alsoBehind } from './alsoBehind.ts';
import { historyOf, submissionOf } from './history.ts';
import type { ContributionState, CorrectionState, HeldState } from './state.ts';

/**
 * Whether the caller may know of it. A gift to a whole province is also the business of each of its
 * districts, since it may be delivered there.
 */
export const visible = (caller: Caller, { dims }: ContributionState): boolean =>
  within(caller, dims) ||
  (caller.scope === 'region' && caller.region !== undefined && lies(caller.region, dims.region));

export const viewOf = ({ version, state }: Kept<ContributionState>): Contribution => ({
  id: state.id,
  version,
  status: state.status,
  partner: state.dims.partner,
  region: state.dims.region,
  targetGroup: state.dims.targetGroup,
  programme: state.dims.programme,
  durability: state.dims.durability,
  occurredOn: state.occurredOn,
  submittedAt: state.submittedAt,
  ...(state.dims.campaign !== undefined && { campaign: state.dims.campaign }),
  ...(state.letter !== undefined && { letter: state.letter }),
  ...(state.reason !== undefined && { reason: state.reason }),
  ...(state.obligation !== undefined && { obligation: state.obligation }),
  ...(state.certificate !== undefined && { certificate: state.certificate }),
  ...(state.held !== undefined && { held: heldView(state.held) }),
  ...(state.objection !== undefined && { objection: state.objection }),
  ...(state.correction !== undefined && { correction: correctionView(state.correction) }),
  ...(state.managementCost !== undefined && { managementCost: state.managementCost }),
  lines: state.lines.map(({ values: _, ...line }) => line),
  deliveries: state.deliveries,
  evidence: state.evidence.map(({ owner: _, ...evidence }) => evidence),
  entries: [...state.entries],
});

const heldView = ({ by: _, outside, ...held }: HeldState) => ({ ...held, outside: [...outside] });
const correctionView = ({ by: _, touches: __, ...correction }: CorrectionState) => correction;

export const getContribution = async (
  home: Home,
  { params, caller }: Request<'getContribution'>,
): Promise<Contribution> => {
  const kept = await readState(home, 'contribution', params.contribution);
  if (kept === undefined || !visible(caller, kept.state)) throw new Refusal('not-found');
  const isOffice = caller.as === 'officer' || caller.as === 'auditor';
  return {
    ...viewOf(kept),
    // A district delivers what was verified: what its giver claims is none of its business.
    ...(caller.as !== 'district' && {
      submission: await submissionOf(home, kept.state),
      history: await historyOf(home, kept.state.id),
    }),
    ...(isOffice && { alsoBehind: [...(await alsoBehind(home, kept.state))] }),
  };
};

/**
 * A document behind a contribution. What may show beneficiaries is for those who verify and deliver; for
 * everybody else it does not exist.
 */
export const getEvidence = async (home: Home, { params, caller }: Request<'getEvidence'>) => {
  const kept = await readState(home, 'contribution', params.contribution);
  if (kept === undefined || !visible(caller, kept.state)) throw new Refusal('not-found');
  const evidence = kept.state.evidence.find(({ sha256 }) => sha256 === params.sha256);
  const isPrivate = evidence?.showsBeneficiaries === true;
  if (evidence === undefined || (isPrivate && caller.as !== 'officer' && caller.as !== 'district'))
    throw new Refusal('not-found');
  const file = await home.files.read(evidencePath(evidence.owner, evidence.sha256));
  if (file === undefined) throw new Refusal('not-found');
  return { bytes: file.bytes, type: evidence.mediaType, filename: evidence.name };
};

export const listContributions = async (home: Home, request: Request<'listContributions'>) => {
  const { caller, query } = request;
  const partitions = (): readonly {
    index: 'byStatus' | 'byPartner' | 'byRegion';
    partition: string;
  }[] => {
    const partner = caller.scope === 'own' ? caller.partner : query.partner;
    if (partner !== undefined)
      return [{ index: 'byPartner', partition: `contribution#${partner}` }];
    const under = caller.scope === 'region' ? caller.region : query.region;
    if (under !== undefined)
      return regions
        .filter(({ id }) => lies(id, under) || lies(under, id))
        .map(({ id }) => ({ index: 'byRegion', partition: `contribution#${id}` }));
    return (query.status === undefined ? ContributionStatus.options : [query.status]).map(
      (status) => ({
        index: 'byStatus',
        partition: `contribution#${status}`,
      }),
    );
  };
  return listStates(home, 'contribution', 'listContributions', request, {
    partitions: partitions(),
    newestFirst: query.order === 'newest-first',
    keep: (state) =>
      visible(caller, state) &&
      (query.status === undefined || state.status === query.status) &&
      (query.partner === undefined || state.dims.partner === query.partner) &&
      (query.region === undefined || lies(state.dims.region, query.region)) &&
      (query.programme === undefined || state.dims.programme === query.programme) &&
      (query.item === undefined || state.lines.some(({ item }) => item === query.item)),
    view: viewOf,
  });
};

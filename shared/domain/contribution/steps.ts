import type { Entry } from '../../contract/entry.ts';
import { officeFolder } from '../evidence.ts';
import type { ContributionState, CorrectionState, HeldState, KeptEvidence } from './state.ts';

/** The same without some of what need not be there. */
export const without = <T extends object, K extends keyof T>(from: T, ...names: readonly K[]) =>
  Object.fromEntries(
    Object.entries(from).filter(([name]) => !names.some((each) => each === name)),
  ) as Omit<T, K>;

export const keptEvidence = ({ evidence, by }: Entry): KeptEvidence[] =>
  evidence.map((each) => ({ ...each, owner: by.partner ?? officeFolder }));

/** The steps of a contribution between its submission and its verification, and around corrections. */
export const stepped = (state: ContributionState, entry: Entry): ContributionState => {
  const reason = String(entry.data.reason);
  const by = entry.by.actor;
  switch (entry.kind) {
    case 'contribution-held':
      return { ...state, status: 'held', held: held(entry) };
    case 'contribution-returned':
      return { ...without(state, 'held'), status: 'returned', reason, claims: [] };
    case 'contribution-withdrawn':
      return { ...without(state, 'held'), status: 'withdrawn', reason, claims: [] };
    case 'contribution-refused':
      return {
        ...without(state, 'held'),
        status: 'refused',
        reason,
        refusal: { entry: entry.id, by, at: entry.recordedAt },
        claims: [],
        freed: state.claims,
        entries: [...state.entries, entry.id],
      };
    case 'objection-raised':
      return {
        ...state,
        status: 'objected',
        objection: { entry: entry.id, reason },
        evidence: [...state.evidence, ...keptEvidence(entry)],
      };
    case 'objection-decided':
      return objectionDecided(state, entry);
    case 'correction-proposed': {
      const { entry: of, afterwards, touches } = entry.data as unknown as ProposedData;
      const correction: CorrectionState = {
        ...{ entry: entry.id, by, of, reason, touches },
        ...(afterwards !== undefined && { afterwards }),
      };
      return { ...state, correction };
    }
    case 'correction-rejected':
      return without(state, 'correction');
    default:
      throw new RangeError(`${entry.kind} is no entry of a contribution`);
  }
};

/** `data` of contribution-held. */
export type HeldData = Omit<HeldState, 'entry' | 'by'>;
/** `data` of correction-proposed. */
export interface ProposedData extends Pick<CorrectionState, 'reason' | 'afterwards' | 'touches'> {
  readonly entry: string;
}

const held = (entry: Entry): HeldState => {
  const { lines, reason, outside } = entry.data as unknown as HeldData;
  return { entry: entry.id, by: entry.by.actor, lines, reason, outside };
};

/** An upheld objection brings the contribution back before an officer, with all that it claimed. */
const objectionDecided = (state: ContributionState, { data }: Entry): ContributionState => {
  const { objection, freed = [] } = state;
  if (objection === undefined) throw new RangeError('no objection was raised');
  if (data.upheld !== true)
    return { ...state, status: 'refused', objection: { ...objection, outcome: 'rejected' } };
  return {
    ...without(state, 'reason', 'refusal', 'freed'),
    status: 'submitted',
    objection: { ...objection, outcome: 'upheld' },
    claims: freed,
    entries: [state.submittedEntry],
  };
};

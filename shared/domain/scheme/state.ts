import type { Dims, Entry } from '../../contract/entry.ts';
import type { Scheme, SchemeProposal } from '../../contract/fieldwork.ts';
import { decimal, sum } from '../decimal.ts';
import type { Kept, Listing } from '../kept.ts';

export interface SchemeState extends Omit<SchemeProposal, 'evidence'> {
  readonly id: string;
  readonly status: Scheme['status'];
  readonly dims: Dims;
  readonly proposed: string;
  readonly proposedAt: string;
  readonly support: string;
  readonly jobs: number;
}

export const applyScheme = (state: SchemeState | undefined, entry: Entry): SchemeState => {
  const { kind, data } = entry;
  if (kind === 'scheme-proposed')
    return {
      ...(data as unknown as Omit<SchemeProposal, 'evidence'>),
      id: entry.aggregate,
      status: 'proposed',
      dims: entry.dims,
      proposed: entry.id,
      proposedAt: entry.recordedAt,
      support: '0',
      jobs: 0,
    };
  if (state === undefined) throw new RangeError(`${kind} before its proposal`);
  switch (kind) {
    case 'scheme-resolved':
      return { ...state, status: data.accepted === true ? 'accepted' : 'rejected' };
    case 'scheme-supported': {
      const support = decimal(sum([state.support, String(data.amount)]));
      return { ...state, status: 'supported', support };
    }
    case 'jobs-recorded':
      return { ...state, jobs: state.jobs + Number(data.jobs) };
    default:
      throw new RangeError(`${kind} is no entry of a scheme`);
  }
};

export const listScheme = ({ id, proposedAt }: SchemeState): Listing => ({
  byStatus: ['scheme#all', `${proposedAt}#${id}`],
});

export const viewOf = ({ version, state }: Kept<SchemeState>): Scheme => {
  const { dims: _, proposed: __, proposedAt: ___, ...scheme } = state;
  return { ...scheme, version };
};

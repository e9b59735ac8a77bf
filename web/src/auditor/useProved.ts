import { useQuery } from '@tanstack/react-query';
import { ProblemError } from '../../../shared/contract/calling.ts';
import { useLedger, useRead } from '../ledger/ledger.tsx';
import { checkProof } from './checkProof.ts';

export type Standing = 'checking' | 'holds' | 'fails' | 'notSealed' | 'cannotCheck';

export interface Proved {
  readonly standing: Standing;
  readonly leaf?: string;
  readonly proof?: string;
  readonly error?: unknown;
}

/** An entry with its proof, and what this browser makes of it by the key of the log. */
export const useProved = (entry: string): Proved => {
  const ledger = useLedger();
  const { data: trust, error: noTrust } = useRead('getTrust', {});
  const { data, error } = useQuery({
    queryKey: ['proved', entry, trust],
    enabled: trust !== undefined,
    queryFn: async ({ signal }) => {
      const file = await ledger('getProof', { params: { entry }, signal });
      return { ...file, standing: trust && (await standingOf(file, trust)) };
    },
  });
  if (data !== undefined) return { ...data, standing: data.standing ?? 'checking' };
  if (error instanceof ProblemError && error.problem.code === 'not-sealed-yet')
    return { standing: 'notSealed' };
  return { standing: 'checking', error: error ?? noTrust };
};

const standingOf = async (
  file: Parameters<typeof checkProof>[0],
  trust: Parameters<typeof checkProof>[1],
): Promise<Standing> => {
  try {
    return (await checkProof(file, trust)).ok ? 'holds' : 'fails';
  } catch (error) {
    const isUnable = error instanceof DOMException && error.name === 'NotSupportedError';
    return isUnable ? 'cannotCheck' : 'fails';
  }
};

import { useQuery } from '@tanstack/react-query';
import { Trust } from '../../../shared/contract/papers.ts';
import { type Anchors, anchorsOf } from '../../../shared/domain/verify/anchors.ts';
import { type Ledger, useLedger } from '../ledger/ledger.tsx';
import { browserCrypto } from './browserCrypto.ts';
import { witnessKeys } from './witnesses.ts';

/** The office's keys as this browser knows them. */
export interface KnownTrust {
  readonly trust: Trust;
  /** The office now shows other keys than this browser saw first; `trust` has the first ones. */
  readonly hasChanged: boolean;
}

const place = 'trust';

const kept = (): Trust | undefined => {
  try {
    return Trust.safeParse(JSON.parse(localStorage.getItem(place) ?? '')).data;
  } catch {
    return undefined;
  }
};

const isSame = (a: Trust, b: Trust): boolean =>
  a.origin === b.origin && a.log === b.log && a.receipts === b.receipts;

/**
 * The keys that this browser saw first, as `npm run verify` remembers them: whoever changes them later is
 * noticed, and papers can be checked without a line. Throws what asking throws, if none were ever seen.
 */
export const knownTrust = async (ledger: Ledger): Promise<KnownTrust> => {
  const first = kept();
  try {
    const now = await ledger('getTrust', {});
    if (first === undefined) localStorage.setItem(place, JSON.stringify(now));
    return { trust: first ?? now, hasChanged: first !== undefined && !isSame(first, now) };
  } catch (error) {
    if (first === undefined) throw error;
    return { trust: first, hasChanged: false };
  }
};

export const useTrust = () => {
  const ledger = useLedger();
  return useQuery({ queryKey: ['trust'], queryFn: () => knownTrust(ledger), staleTime: 300_000 });
};

/** Whose signatures count here: the office's keys, and the witnesses that the auditor named. */
export const anchorsIn = ({ log, receipts }: Trust): Anchors =>
  anchorsOf(browserCrypto.sha256, [log, receipts, ...witnessKeys()]);

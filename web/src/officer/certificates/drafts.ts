import type { Contribution } from '../../../../shared/contract/contributions.ts';
import type { Certificate } from '../../../../shared/contract/papers.ts';

/** A certificate holds at most five contributions of one partner (contract). */
export const mostInOne = 5;

/** Verified contributions that neither a certificate nor a draft holds, by their partner. */
export const certifiable = (
  contributions: readonly Contribution[],
  certificates: readonly Pick<Certificate, 'status' | 'contributions'>[],
): ReadonlyMap<string, readonly Contribution[]> => {
  const held = new Set(
    certificates
      .filter(({ status }) => status === 'prepared' || status === 'registered')
      .flatMap(({ contributions: within }) => within),
  );
  return Map.groupBy(
    contributions.filter(
      ({ id, status, certificate, correction }) =>
        status === 'verified' &&
        certificate === undefined &&
        correction === undefined &&
        !held.has(id),
    ),
    ({ partner }) => partner,
  );
};

/** What goes into each draft of one partner. */
export const draftsOf = <T>(chosen: readonly T[]): readonly (readonly T[])[] =>
  chosen.length === 0 ? [] : [chosen.slice(0, mostInOne), ...draftsOf(chosen.slice(mostInOne))];

/**
 * The Idempotency-Key of preparing a certificate for contributions as they stand: a lost answer, a closed
 * page or a second try never makes a second draft, and one that was issued and revoked makes room.
 */
export const keyOf = async (
  contributions: readonly Pick<Contribution, 'id' | 'version'>[],
): Promise<string> => {
  const words = contributions
    .map(({ id, version }) => `${id}@${version}`)
    .sort()
    .join();
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  return `batch-${[...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
};

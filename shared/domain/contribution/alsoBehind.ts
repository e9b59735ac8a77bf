import type { Evidence } from '../../contract/measures.ts';
import { evidenceUseKey } from '../keys.ts';
import { readStates } from '../lists.ts';
import type { Home } from '../ports.ts';
import type { ContributionState } from './state.ts';

/** Files of one contribution that are looked up, and other contributions that are named for each of them. */
const mostFiles = 40;
const mostOthers = 10;

export const hashesOf = (evidence: readonly Evidence[]): readonly string[] => [
  ...new Set(evidence.map(({ sha256 }) => sha256)),
];

/**
 * Notes, before the entry is written, behind which contribution files stand: so no entry is ever without its
 * notes. A note whose entry never came is passed over by who reads it.
 */
export const noteEvidence = async (
  { table }: Pick<Home, 'table'>,
  contribution: string,
  hashes: readonly string[],
): Promise<void> => {
  if (hashes.length === 0) return;
  await table.commit(
    hashes.map((sha256) => ({ put: { ...evidenceUseKey(sha256, contribution) } })),
  );
};

/**
 * Other contributions behind which a file of this one stands as well, by the file's hash. It is shown to who
 * verifies and refuses nothing: one letter may well list several gifts.
 */
export const alsoBehind = async (
  home: Home,
  { id, evidence }: ContributionState,
): Promise<readonly { readonly sha256: string; readonly contributions: string[] }[]> => {
  const hashes = hashesOf(evidence).slice(0, mostFiles);
  const noted = await Promise.all(hashes.map((sha256) => usesOf(home, sha256, id)));
  const others = [...new Set(noted.flat())].slice(0, 100);
  const behind = new Map(
    (await readStates(home, 'contribution', others)).map(({ state }) => [
      state.id,
      new Set(state.evidence.map(({ sha256 }) => sha256)),
    ]),
  );
  return hashes
    .map((sha256, index) => ({
      sha256,
      contributions: (noted[index] ?? []).filter((other) => behind.get(other)?.has(sha256)),
    }))
    .filter(({ contributions }) => contributions.length > 0);
};

const usesOf = async ({ table }: Home, sha256: string, own: string): Promise<string[]> => {
  const { pk } = evidenceUseKey(sha256, own);
  const { items } = await table.query({ pk, limit: mostOthers + 1 });
  return items.flatMap(({ sk }) => (sk === own ? [] : [sk])).slice(0, mostOthers);
};

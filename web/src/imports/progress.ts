import type { ImportKindName } from '../../../shared/contract/imports.ts';
import type { Evidence } from '../../../shared/contract/measures.ts';

/** How far the rows of a table were taken, kept on this device so that it goes on after a reload. */
export interface Unfinished {
  readonly kind: ImportKindName;
  readonly sha256: string;
  readonly name: string;
  readonly evidence: readonly Evidence[];
  /** The row to go on with. */
  readonly next: number;
  readonly rows: number;
  readonly taken: number;
  readonly refused: number;
}

const placeOf = (actor: string, kind: ImportKindName) => `import/${actor}/${kind}`;

export const keepUnfinished = (actor: string, unfinished: Unfinished): void =>
  localStorage.setItem(placeOf(actor, unfinished.kind), JSON.stringify(unfinished));

export const forgetUnfinished = (actor: string, kind: ImportKindName): void =>
  localStorage.removeItem(placeOf(actor, kind));

export const unfinishedOf = (actor: string, kind: ImportKindName): Unfinished | undefined => {
  try {
    const kept = JSON.parse(localStorage.getItem(placeOf(actor, kind)) ?? 'null') as unknown;
    return typeof kept === 'object' && kept !== null ? (kept as Unfinished) : undefined;
  } catch {
    return undefined;
  }
};

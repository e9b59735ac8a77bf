import type { Entry } from '../../contract/entry.ts';
import type { ImportKindName } from '../../contract/imports.ts';

/** By which of the office's own headings each column of a kind is found. */
export interface MappingState {
  readonly columns: Readonly<Record<string, string>>;
}
export const mappingId = (kind: ImportKindName) => `mapping-${kind}`;

export const applyMapping = (_: MappingState | undefined, { data }: Entry): MappingState =>
  data as unknown as MappingState;

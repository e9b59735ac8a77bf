import type { Entry } from '../../contract/entry.ts';
import type { Programmes, ProgrammesDefinition } from '../../contract/programmes.ts';

/** The programmes of one Jalali year, as they were defined last. */
export type ProgrammesState = Programmes;
export const programmesId = (year: string) => `programmes-${year}`;

/** `data` of programmes-defined. */
export type ProgrammesData = ProgrammesDefinition & { readonly year: string };

export const applyProgrammes = (
  _: ProgrammesState | undefined,
  { data, id }: Entry,
): ProgrammesState => ({ ...(data as unknown as ProgrammesData), entry: id });

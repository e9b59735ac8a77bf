import type { Programme, ProgrammesDefinition } from '../../contract/programmes.ts';
import type { Name } from '../../contract/text.ts';
import { jalali, noon } from '../period.ts';
import { programme, programmes } from '../programmes.ts';
import type { States } from '../states.ts';
import { plans1398 } from './plans1398.ts';
import { programmesId } from './state.ts';

type Definition = Pick<ProgrammesDefinition, 'tree' | 'mappedFrom'>;

/** The Jalali year of an instant in Tehran, as a key. */
export const yearOf = (instant: Date): string => String(jalali(instant).year);
export const yearOfDay = (day: string): string => yearOf(noon(day));

/** Which code of 1399 went on with a plan of 1398. */
const mappedFrom1398: Definition['mappedFrom'] = [
  { from: 'participation', to: 'participation' },
  { from: 'empowerment', to: 'entrepreneurship' },
  { from: 'prevention', to: 'prevention' },
  { from: 'rehabilitation', to: 'harm-reduction' },
];

/** The programmes of a year for which an office has defined none. */
export const builtIn = (year: string): Definition => ({
  tree: year === '1398' ? [...plans1398] : [...programmes],
  mappedFrom: year === '1399' ? mappedFrom1398 : [],
});

/** The programmes of a year; what asks must have read `programmesId(year)`. */
export const programmesIn = (states: States, year: string): Definition =>
  states.get('programmes', programmesId(year)) ?? builtIn(year);

const find = ({ tree }: Definition, code: string): Programme | undefined =>
  tree.find((programme) => programme.code === code);

export const knownProgramme = (states: States, year: string, code: string): boolean =>
  find(programmesIn(states, year), code) !== undefined;

/**
 * What a programme is called in a year: itself where the year knows it, else what continues it, else still
 * itself, so that nothing is ever counted nowhere.
 */
export const continued = (definition: Definition, code: string): string =>
  find(definition, code) !== undefined
    ? code
    : (definition.mappedFrom.find(({ from }) => from === code)?.to ?? code);

/** A programme's code through the years after its own, each given by its definition, in order. */
export const carriedThrough = (definitions: readonly Definition[], code: string): string =>
  definitions.reduce((current, definition) => continued(definition, current), code);

/** What a code is called where nothing was defined; codes of other years keep their names. */
export const builtInName = (year: string, code: string): Name | undefined =>
  (find(builtIn(year), code) ?? programme(code))?.name;

export const programmeName = (states: States, year: string, code: string): Name | undefined =>
  find(programmesIn(states, year), code)?.name;

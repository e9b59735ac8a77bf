import type { Programmes } from '../../contract/programmes.ts';
import type { Request } from '../caller.ts';
import { readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { programmesId } from './state.ts';
import { builtIn } from './tree.ts';

/** The programmes of a year; the built-in ones, without an entry, where the office has defined none. */
export const getProgrammes = async (
  home: Home,
  { params: { year } }: Request<'getProgrammes'>,
): Promise<Programmes> => {
  const kept = await readState(home, 'programmes', programmesId(year));
  return kept?.state ?? { year, ...builtIn(year) };
};

import { asciiDigits, normalised } from '../../contract/text.ts';
import { claimKey } from '../keys.ts';
import type { Home } from '../ports.ts';
import type { Row } from './kind.ts';

/** The partner whose national id stands in the column `partner`; undefined if none has it. */
export const partnerOf = async (home: Home, row: Row): Promise<string | undefined> => {
  const key = asciiDigits(normalised(row.partner ?? ''));
  if (key === '') return undefined;
  const held = await home.table.get(claimKey({ space: 'legal-entity', key }));
  return held === undefined ? undefined : String(held.owner);
};

import type { PublicCount } from '../../../contract/campaigns.ts';
import { figure } from '../../format.ts';
import { number, type TableCell, type TableMaterial, word } from './table.ts';

/** A number as the edition may tell it. */
export const countCell = (
  count: PublicCount | undefined,
  { texts, language }: Pick<TableMaterial, 'texts' | 'language'>,
): TableCell => {
  if (count === undefined) return undefined;
  if (count.is === 'fewer-than-10') return word(texts.fewerThanTen);
  if (count.is === 'at-least') return word(texts.atLeast(figure(count.number, language)));
  return number(count.number);
};

export const maybe = (decimal: string | undefined): TableCell =>
  decimal === undefined ? undefined : number(decimal);

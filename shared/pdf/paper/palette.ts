import type { TableStyle } from '../table.ts';

/** One dark green and one gold on white: both stay apart in a greyscale print. */
export const GREEN = '#0B3B36';
export const GOLD = '#B0894A';
export const INK = '#1E2A2A';
export const QUIET = '#52625F';
export const RED = '#9E2A22';
export const RULE = '#D8D2C2';
export const TINT = '#F5F2EA';

/** Light enough to read through: a watermark lies under the text. */
export const WATERMARK = { specimen: '#F0EBDD', draft: '#E9EDEC', revoked: '#F7DEDB' } as const;

export const TABLE_STYLE: Partial<TableStyle> = {
  size: 8.5,
  color: INK,
  headFill: GREEN,
  headColor: '#FFFFFF',
  totalFill: TINT,
  lineColor: RULE,
  padding: 3.5,
};

/** For tables that sum up or explain the one above them. */
export const SECOND_TABLE_STYLE: Partial<TableStyle> = {
  ...TABLE_STYLE,
  headFill: '#EDE6D4',
  headColor: GREEN,
};

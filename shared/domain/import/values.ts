import { asciiDigits, normalised } from '../../contract/text.ts';
import { daysAfter, jalali, noon } from '../period.ts';

/** Cells as people fill them in: Persian digits, Jalali days, thousands apart. What can't be read stays as typed. */

/** Thousands apart: comma, Persian and Arabic comma, spaces of all kinds, apostrophe. */
const apart = /[,\u066c\u060c'\s\u00a0\u202f]/g;

export const numberIn = (cell: string): string => {
  const plain = asciiDigits(normalised(cell)).replaceAll(apart, '').replace('/', '.');
  if (!/^\d{1,38}(\.\d{1,6})?$/.test(plain)) return cell;
  const [whole = '', fraction = ''] = plain.split('.');
  const rest = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${rest && `.${rest}`}`;
};

/** 1405/3/20, ۱۴۰۵-۰۳-۲۰ or 2026-06-10 as YYYY-MM-DD. */
export const dayIn = (cell: string): string => {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(asciiDigits(normalised(cell)));
  if (match === null) return cell;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (year < 1600) return gregorian(year, month, day) ?? cell;
  return `${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** The day of a Jalali date, found by walking the calendar itself; undefined if there is none such. */
const gregorian = (year: number, month: number, day: number): string | undefined => {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  // 1 Farvardin falls on 20–22 March; six months have 31 days, the rest 30.
  const before = (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
  const start = daysAfter(`${year + 621}-03-19`, before);
  for (let step = 0; step < 5; step += 1) {
    const found = daysAfter(start, step);
    const at = jalali(noon(found));
    if (at.year === year && at.month === month && at.day === day) return found;
  }
  return undefined;
};

/** Serial numbers in one cell, apart by comma, semicolon or a new line. */
export const listIn = (cell: string): string[] =>
  normalised(cell)
    .split(/[,;،؛\n]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

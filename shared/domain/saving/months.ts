import { jalali, monthsBetween } from '../period.ts';
import type { Checks } from '../refusal.ts';
import { maxMonths } from './coverage.ts';

/** The Jalali month of an instant in Tehran: 1405-03. */
export const monthOf = (instant: Date): string => {
  const { year, month } = jalali(instant);
  return `${year}-${String(month).padStart(2, '0')}`;
};

/** A saving is of months that have been, in their order, and at most two years of them. */
export const checkMonths = (
  checks: Checks,
  { from, until }: { readonly from: string; readonly until: string },
  now: Date,
  at = '',
): void => {
  checks.field(from <= until, `${at}/until`, 'before-start');
  checks.field(until <= monthOf(now), `${at}/until`, 'in-future');
  checks.field(
    (monthsBetween(from, until, maxMonths).at(-1) ?? until) === until,
    `${at}/until`,
    'too-long',
  );
};

/**
 * Jalali dates by the runtime's own calendar (`en-u-ca-persian`), which agrees with Iran's official
 * table for 1206–1498. Quarters are cut at midnight in Asia/Tehran.
 */
const inTehran = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'Asia/Tehran',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});
const gregorianInTehran = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Tehran',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

export interface JalaliDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The Jalali date of an instant, in Asia/Tehran. */
export const jalali = (instant: Date): JalaliDate => {
  const part: Record<string, number> = {};
  for (const { type, value } of inTehran.formatToParts(instant))
    part[type] = Number.parseInt(value, 10);
  return { year: part.year ?? 0, month: part.month ?? 0, day: part.day ?? 0 };
};

/** Noon in Tehran of a Gregorian day (YYYY-MM-DD): safely inside that day whatever the offset was. */
export const noon = (day: string): Date => new Date(`${day}T08:30:00Z`);

/** The Gregorian day (YYYY-MM-DD) of an instant, in Asia/Tehran. */
export const dayOf = (instant: Date): string => gregorianInTehran.format(instant);

const quarterOf = ({ year, month }: JalaliDate) => `${year}-Q${Math.ceil(month / 3)}`;
/** The Jalali quarter of an instant, e.g. 1405-Q3. */
export const periodOf = (instant: Date): string => quarterOf(jalali(instant));
/** The Jalali quarter of a Gregorian day. */
export const periodOfDay = (day: string): string => periodOf(noon(day));

/** Jalali months of a span, both ends included, at most `limit`; empty if the span is reversed. */
export const monthsBetween = (from: string, until: string, limit: number): readonly string[] => {
  const months: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  while (months.length < limit) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > until) break;
    months.push(name);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return months;
};

/** The quarter before: 1405-Q1 → 1404-Q4. Periods compare as strings. */
export const previousPeriod = (period: string): string => {
  const year = Number(period.slice(0, 4));
  const quarter = Number(period.slice(6));
  return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`;
};

/** The quarter after: 1404-Q4 → 1405-Q1. */
export const nextPeriod = (period: string): string => {
  const year = Number(period.slice(0, 4));
  const quarter = Number(period.slice(6));
  return quarter === 4 ? `${year + 1}-Q1` : `${year}-Q${quarter + 1}`;
};

const millisecondsPerDay = 86_400_000;

/** The day that lies so many days after another; before it, if negative. */
export const daysAfter = (day: string, days: number): string =>
  dayOf(new Date(noon(day).getTime() + days * millisecondsPerDay));

/** First and last Gregorian day of a Jalali quarter, found by walking the calendar itself. */
export const daysOfPeriod = (period: string): { first: string; last: string } => {
  const year = Number(period.slice(0, 4));
  const quarter = Number(period.slice(6));
  // 1 Farvardin falls on 20–22 March; quarters begin 0, 93, 186 and 276 days later.
  const start = [0, 93, 186, 276][quarter - 1] ?? 0;
  let at = noon(`${year + 621}-03-19`).getTime() + start * millisecondsPerDay;
  for (let step = 0; step < 6 && periodOf(new Date(at)) < period; step += 1)
    at += millisecondsPerDay;
  const first = dayOf(new Date(at));
  let last = at + 88 * millisecondsPerDay;
  for (
    let step = 0;
    step < 7 && periodOf(new Date(last + millisecondsPerDay)) === period;
    step += 1
  )
    last += millisecondsPerDay;
  return { first, last: dayOf(new Date(last)) };
};

/** First and last Gregorian day of a Jalali month, found by walking the calendar itself. */
export const daysOfMonth = (month: string): { first: string; last: string } => {
  const at = Number(month.slice(5));
  const { first } = daysOfPeriod(`${month.slice(0, 4)}-Q${Math.ceil(at / 3)}`);
  let day = noon(first).getTime();
  const isIn = (instant: number) => jalali(new Date(instant)).month === at;
  for (let step = 0; step < 64 && !isIn(day); step += 1) day += millisecondsPerDay;
  let last = day;
  for (let step = 0; step < 31 && isIn(last + millisecondsPerDay); step += 1)
    last += millisecondsPerDay;
  return { first: dayOf(new Date(day)), last: dayOf(new Date(last)) };
};

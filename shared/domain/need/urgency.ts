import type { Urgency } from '../../contract/needs.ts';
import type { OfficeSettings, SlaDays } from '../../contract/office.ts';
import { daysAfter, noon } from '../period.ts';

/** In force where the office has set none. Chosen, not taken from a regulation: an office sets its own. */
export const defaultSlaDays: SlaDays = { immediate: 2, urgent: 7, soon: 30, ordinary: 90 };

const millisecondsPerDay = 86_400_000;

/** Whole days from one day to another, negative if it lies before. */
export const daysFrom = (day: string, until: string): number =>
  Math.round((noon(until).getTime() - noon(day).getTime()) / millisecondsPerDay);

/** The day by which a need of this urgency is to be met; fixed when it is posted. */
export const dueOn = (
  postedOn: string,
  urgency: Urgency,
  settings: Pick<OfficeSettings, 'slaDays'> | undefined,
): string => daysAfter(postedOn, (settings?.slaDays ?? defaultSlaDays)[urgency]);

/** How long somebody has waited, by days: until the need ended, or until today. */
export const waiting = (
  { postedOn, due, endedOn }: { postedOn: string; due: string; endedOn?: string | undefined },
  today: string,
): { waitingDays: number; overdue: boolean } => {
  const until = endedOn ?? today;
  return { waitingDays: Math.max(0, daysFrom(postedOn, until)), overdue: until > due };
};

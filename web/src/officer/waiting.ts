import type { Tone } from '../parts/Badge.tsx';

const day = 86_400_000;

/** Whole days that something has waited for. */
export const daysSince = (instant: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(instant)) / day));

/** A contribution is to be looked at within three days and decided within seven. */
const soon = 3;
const late = 7;

export type Term = 'in-time' | 'soon' | 'late';

/** How waiting is judged. For the eye only: no rule of the ledger hangs on it. */
export const termOf = (days: number): Term =>
  days >= late ? 'late' : days >= soon ? 'soon' : 'in-time';

const tones: Readonly<Record<Term, Tone>> = { 'in-time': 'good', soon: 'waiting', late: 'bad' };
export const toneOf = (term: Term): Tone => tones[term];

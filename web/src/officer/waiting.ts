import type { Tone } from '../parts/Badge.tsx';

const day = 86_400_000;

/** Whole days that something has waited for. */
export const daysSince = (instant: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(instant)) / day));

/** A contribution is to be looked at within three days and decided within seven. */
const soon = 3;
const late = 7;

/** The colour of waiting. For the eye only: no rule of the ledger hangs on it. */
export const toneOf = (days: number): Tone =>
  days >= late ? 'bad' : days >= soon ? 'waiting' : 'good';

import * as z from 'zod';

/** A signed head of the log as it was shown to this browser, the key that it was checked by, and when. */
const Seen = z.object({ key: z.string(), checkpoint: z.string(), at: z.string().default('') });
export type Seen = z.infer<typeof Seen>;

/** Older ones are no better evidence than the newest, which continues them all. */
const most = 30;

const placeOf = (origin: string): string => `seen/${origin}`;

/** What this browser saw of the log, oldest first: the memory that a rewritten log can't reach. */
export const seenBefore = (origin: string): readonly Seen[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(origin)) ?? '[]');
    return z.array(Seen).parse(Array.isArray(kept) ? kept : [kept]);
  } catch {
    return [];
  }
};

/** The first stays for good: whoever rewrites the log must account for it, too. */
export const remember = (origin: string, before: readonly Seen[], now: Seen): void => {
  const kept = before.length < most ? before : [...before.slice(0, 1), ...before.slice(2 - most)];
  localStorage.setItem(placeOf(origin), JSON.stringify([...kept, now]));
};

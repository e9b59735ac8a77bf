import { useSyncExternalStore } from 'react';

/** More than answers may take: from here on the day that a form proposes may be a wrong one. */
const tolerance_ms = 5 * 60_000;

let isWrong = false;
const listeners = new Set<() => void>();

/** Compares this device's clock with the service's, as its answer is dated (RFC 9110, 6.6.1). */
export const noteClock = (date: string | null): void => {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return;
  const next = Math.abs(Date.now() - theirs) > tolerance_ms;
  if (next === isWrong) return;
  isWrong = next;
  for (const look of listeners) look();
};

const listen = (look: () => void) => {
  listeners.add(look);
  return () => listeners.delete(look);
};

/** Whether this device's clock was wrong when the service last answered. */
export const useClockIsWrong = (): boolean => useSyncExternalStore(listen, () => isWrong);

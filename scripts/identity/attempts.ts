/** Failed sign-ins that one login or address may have in a window before it has to wait. */
const window_ms = 15 * 60 * 1000;
const maxKeys = 10_000;

export interface Attempts {
  /** Whether another try is allowed. */
  allows(key: string, most: number): boolean;
  failed(key: string): void;
  succeeded(key: string): void;
}

/** Counts failures in memory: a restart forgives, which costs a guesser more than it gains. */
export const attempts = (now: () => number = Date.now): Attempts => {
  const failures = new Map<string, { count: number; until: number }>();
  const current = (key: string) => {
    const entry = failures.get(key);
    return entry && entry.until > now() ? entry : undefined;
  };
  return {
    allows: (key, most) => (current(key)?.count ?? 0) < most,
    failed: (key) => {
      const { count, until } = current(key) ?? { count: 0, until: now() + window_ms };
      failures.delete(key);
      failures.set(key, { count: count + 1, until });
      // The map keeps the order of insertion: the first is the one that failed longest ago.
      const [oldest] = failures.keys();
      if (failures.size > maxKeys && oldest !== undefined) failures.delete(oldest);
    },
    succeeded: (key) => void failures.delete(key),
  };
};

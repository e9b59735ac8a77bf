export interface Sealing {
  /** Something was written: seal soon. Rings in quick succession are one run. */
  ring(): void;
  /** Starts no further run and waits for the one under way. */
  stop(): Promise<void>;
}

/** Milliseconds. */
const defaults = { soon: 30, sweep: 60_000, firstPause: 1_000, longestPause: 60_000 };

/**
 * Runs `seal` soon after a ring and at least once in every sweep, never two at once. A run that fails is
 * logged and tried again after a pause that doubles up to a minute: nothing waits for a lost ring.
 */
export const sealing = (
  seal: () => Promise<unknown>,
  options: Partial<typeof defaults> = {},
): Sealing => {
  const times = { ...defaults, ...options };
  let timer: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;
  let running: Promise<void> | undefined;
  let rung = false;
  let failures = 0;
  let stopped = false;

  const runIn = (delay: number) => {
    const at = performance.now() + delay;
    if (stopped || at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => {
      running = run();
    }, delay);
  };

  const run = async () => {
    due = Number.POSITIVE_INFINITY;
    rung = false;
    try {
      await seal();
      failures = 0;
    } catch (error) {
      failures += 1;
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      console.error(
        JSON.stringify({ level: 'error', sealer: true, failures, error: name, message }),
      );
    }
    running = undefined;
    runIn(pause());
  };

  const pause = () => {
    if (failures > 0)
      return Math.min(times.firstPause * 2 ** Math.min(failures - 1, 16), times.longestPause);
    return rung ? times.soon : times.sweep;
  };

  runIn(times.soon);
  return {
    ring: () => {
      rung = true;
      if (running === undefined && failures === 0) runIn(times.soon);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};

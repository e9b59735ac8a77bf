import type { Random } from './random.ts';

/** Something that calls the store and may be stopped: a sealer, or a writer. */
export interface Process {
  readonly name: string;
  isStopped: boolean;
}

interface Waiting {
  readonly process: Process;
  readonly run: () => void;
}

/**
 * Lets every operation of every process wait until it is picked, in an order that only the seed decides:
 * so the real asynchronous code runs, and always interleaves in the same way.
 */
export interface Scheduler {
  /** The operation's own effect takes place at its turn, at once. A stopped process never gets an answer. */
  turn<T>(process: Process, operation: () => Promise<T>): Promise<T>;
  /** Something that happens by itself, after so many picks, such as a write that was on its way. */
  later(picks: number, happens: () => void): void;
  /** Picks some of those that wait. Answers false if nothing did. */
  pick(): Promise<boolean>;
  /** The process is gone; what it had asked for may still happen. */
  stop(process: Process): void;
}

export function makeScheduler(random: Random): Scheduler {
  let waiting: Waiting[] = [];
  let delayed: { due: number; happens: () => void }[] = [];
  let picks = 0;

  // Effects take place at once, so nothing is awaited here: an answer may come much later.
  const pickOne = () => {
    picks++;
    const due = delayed.filter((each) => each.due <= picks);
    delayed = delayed.filter((each) => each.due > picks);
    for (const { happens } of due) happens();
    const [picked] = waiting.splice(random.below(waiting.length), 1);
    picked?.run();
  };

  return {
    turn: (process, operation) =>
      new Promise((resolve, reject) => {
        if (process.isStopped) return;
        const run = () => {
          operation().then(
            (answer) => process.isStopped || resolve(answer),
            (error) => process.isStopped || reject(error),
          );
        };
        waiting.push({ process, run });
      }),
    later: (after, happens) => void delayed.push({ due: picks + after, happens }),
    pick: async () => {
      await settled();
      if (waiting.length === 0 && delayed.length === 0) return false;
      // Several at a time, to save turns of the event loop; what they lead to waits for the next pick.
      for (let left = 1 + random.below(Math.max(1, waiting.length)); left > 0; left--)
        await pickOne();
      await settled();
      return true;
    },
    stop: (process) => {
      process.isStopped = true;
      const isLost = random.chance(0.5);
      waiting = waiting.filter((each) => each.process !== process || !isLost);
    },
  };
}

/** Everything that can go on without the store has gone on. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

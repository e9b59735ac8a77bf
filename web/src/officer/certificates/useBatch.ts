import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

/** One of many things that are done one after the other, under a name that people know it by. */
export interface Job {
  readonly id: string;
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

export interface Result {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'doing' | 'done' | 'failed' | 'stopped';
  readonly error?: unknown;
}

/**
 * Does jobs one after the other, each with its own result; what fails does not keep the others. Stopping
 * lets the one that is under way come to its end.
 */
export const useBatch = () => {
  const cache = useQueryClient();
  const [results, setResults] = useState<readonly Result[]>([]);
  const [isRunning, setRunning] = useState(false);
  const isStopped = useRef(false);
  const note = (id: string, change: Partial<Result>) =>
    setResults((before) => before.map((each) => (each.id === id ? { ...each, ...change } : each)));

  const run = async (jobs: readonly Job[]) => {
    isStopped.current = false;
    setResults(jobs.map(({ id, name }) => ({ id, name, state: 'waiting' })));
    setRunning(true);
    for (const job of jobs) {
      if (isStopped.current) {
        note(job.id, { state: 'stopped' });
        continue;
      }
      note(job.id, { state: 'doing' });
      try {
        await job.run();
        note(job.id, { state: 'done' });
      } catch (error) {
        note(job.id, { state: 'failed', error });
      }
    }
    await cache.invalidateQueries();
    setRunning(false);
  };
  return {
    results,
    isRunning,
    run,
    stop: () => {
      isStopped.current = true;
    },
  };
};
export type Batch = ReturnType<typeof useBatch>;

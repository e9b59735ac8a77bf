import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Answer, type Job, type JobKind, work } from './jobs.ts';
import { rethrown, type Thrown } from './thrown.ts';

/** Below this many leaves starting threads takes longer than they save. */
const worthThreads = 20_000;

/** As many as there are cores to run them, if the log is large enough. */
export const threadsFor = (leaves: number): number =>
  leaves < worthThreads ? 1 : availableParallelism();

/** Jobs that are under way or wait to be asked for, per thread: bounds the memory. */
const ahead = 2;

export interface Threads {
  /**
   * Does jobs and gives the answers in the order of the jobs, so that nobody can tell how many threads there
   * were. Throws what the first failing job has thrown.
   */
  run<K extends JobKind>(jobs: Iterable<Job<K>>): AsyncGenerator<Answer<K>>;
}

/** Does something with so many threads, which are started when they are needed. One is the caller's own. */
export const withThreads = async <T>(
  count: number,
  use: (threads: Threads) => Promise<T>,
): Promise<T> => {
  const workers: Thread[] = [];
  try {
    return await use({ run: (jobs) => (count <= 1 ? here(jobs) : among(workers, count, jobs)) });
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
};

async function* here<K extends JobKind>(jobs: Iterable<Job<K>>): AsyncGenerator<Answer<K>> {
  for (const job of jobs) yield work(job);
}

async function* among<K extends JobKind>(
  workers: Thread[],
  count: number,
  jobs: Iterable<Job<K>>,
): AsyncGenerator<Answer<K>> {
  const pending: Promise<Answer<K>>[] = [];
  let next = 0;
  for (const job of jobs) {
    const at = next++ % count;
    const worker = workers[at] ?? thread();
    workers[at] = worker;
    pending.push(worker.ask(job));
    const first = pending.length >= count * ahead ? pending.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const answer of pending) yield await answer;
}

const file = fileURLToPath(new URL('./worker.ts', import.meta.url));

interface Thread {
  ask<K extends JobKind>(job: Job<K>): Promise<Answer<K>>;
  end(): Promise<unknown>;
}

/** Else a thread lets rubbish pile up that is never needed again: half of its memory. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

/** One thread: it answers in the order in which it was asked. */
const thread = (): Thread => {
  const worker = new Worker(file, { resourceLimits });
  const waiting: PromiseWithResolvers<unknown>[] = [];
  let broken: unknown;
  const fail = (error: unknown) => {
    broken ??= error;
    for (const { reject } of waiting.splice(0)) reject(broken);
  };
  worker.on('message', (text: string) => {
    const said: { answer: unknown } | { thrown: Thrown } = JSON.parse(text);
    if ('answer' in said) waiting.shift()?.resolve(said.answer);
    else waiting.shift()?.reject(rethrown(said.thrown));
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread has ended')));
  const ask = <K extends JobKind>(job: Job<K>): Promise<Answer<K>> => {
    const asked = Promise.withResolvers<unknown>();
    asked.promise.catch(() => {}); // It is thrown when its turn comes.
    if (broken === undefined) waiting.push(asked);
    else asked.reject(broken);
    worker.postMessage(job);
    return asked.promise as Promise<Answer<K>>;
  };
  return { ask, end: () => worker.terminate() };
};

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

/**
 * Does jobs in threads and gives the answers in the order of the jobs, so that nobody can tell how many
 * threads there were. One thread is the caller's own. Throws what the first failing job has thrown.
 */
export async function* inThreads<K extends JobKind>(
  jobs: Iterable<Job<K>>,
  threads: number,
): AsyncGenerator<Answer<K>> {
  if (threads <= 1) {
    for (const job of jobs) yield work(job);
    return;
  }
  const workers = Array.from({ length: threads }, () => thread<K>());
  const pending: Promise<Answer<K>>[] = [];
  try {
    let next = 0;
    for (const job of jobs) {
      const answer = workers[next++ % threads]?.ask(job);
      if (answer !== undefined) pending.push(answer);
      const first = pending.length >= threads * ahead ? pending.shift() : undefined;
      if (first !== undefined) yield await first;
    }
    for (const answer of pending) yield await answer;
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

const file = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** One thread: it answers in the order in which it was asked. */
const thread = <K extends JobKind>() => {
  const worker = new Worker(file);
  const waiting: { resolve: (answer: Answer<K>) => void; reject: (error: unknown) => void }[] = [];
  let broken: unknown;
  const fail = (error: unknown) => {
    broken ??= error;
    for (const { reject } of waiting.splice(0)) reject(broken);
  };
  worker.on('message', (text: string) => {
    const said: { answer: Answer<K> } | { thrown: Thrown } = JSON.parse(text);
    if ('answer' in said) waiting.shift()?.resolve(said.answer);
    else waiting.shift()?.reject(rethrown(said.thrown));
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread has ended')));
  const ask = (job: Job<K>): Promise<Answer<K>> => {
    const answer = new Promise<Answer<K>>((resolve, reject) => {
      if (broken !== undefined) reject(broken);
      else waiting.push({ resolve, reject });
    });
    answer.catch(() => {}); // It is thrown when its turn comes.
    worker.postMessage(job);
    return answer;
  };
  return { ask, end: () => worker.terminate() };
};

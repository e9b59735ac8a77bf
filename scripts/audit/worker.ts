import { parentPort } from 'node:worker_threads';
import { type Job, type JobKind, work } from './jobs.ts';
import { thrown } from './thrown.ts';

// Answers go as JSON text: it is copied as one piece, objects are copied one by one.
parentPort?.on('message', (job: Job<JobKind>) => {
  parentPort?.postMessage(JSON.stringify(done(job)));
});

const done = (job: Job<JobKind>) => {
  try {
    return { answer: work(job) };
  } catch (error) {
    return { thrown: thrown(error) };
  }
};

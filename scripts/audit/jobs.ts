import { checkBundles } from './checkBundles.ts';
import { checkFamily } from './checkFamily.ts';
import { readRun } from './readRun.ts';

/** What can be done to a part of an export without knowing the rest of it: JSON in, JSON out. */
const kinds = { checkFamily, checkBundles, readRun };

export type JobKind = keyof typeof kinds;
export type Job<K extends JobKind> = { readonly kind: K } & Parameters<(typeof kinds)[K]>[0];
export type Answer<K extends JobKind> = ReturnType<(typeof kinds)[K]>;

export const work = <K extends JobKind>(job: Job<K>): Answer<K> => {
  const each: unknown = kinds[job.kind];
  return (each as (job: Job<K>) => Answer<K>)(job);
};

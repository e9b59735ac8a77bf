import { ProblemError } from '../../../shared/contract/calling.ts';

/** Whether somebody else changed the same thing meanwhile: what is shown was read before. */
export const isConflict = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'version-conflict';

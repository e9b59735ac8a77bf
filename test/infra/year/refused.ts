import { ProblemError } from '../../../shared/contract/client.ts';

/** Passes if the call is refused, and for no fault of the server. */
export async function refused(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status < 500) return;
    throw error;
  }
  throw new Error('that should have been refused');
}

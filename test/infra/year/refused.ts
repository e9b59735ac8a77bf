import { ProblemError } from '../../../shared/contract/client.ts';

/** A call that is refused as it should be; anything else is a failure. */
export async function refused(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status < 500) return;
    throw error;
  }
  throw new Error('that should have been refused');
}

/** A cursor that was made up is looked at as every other one. */
export const forged = { after: 'A'.repeat(60) };

import { forgetDistrict } from './worker.ts';

/**
 * Signs out, and takes what was read from the device. What is not sent yet stays: it waits, sealed, for its
 * author's next sign-in.
 */
export const leave = async (signOut: () => Promise<void>): Promise<void> => {
  forgetDistrict();
  await import('../district/outbox/store.ts')
    .then(({ forgetKept }) => forgetKept())
    .catch(() => undefined);
  await signOut();
};

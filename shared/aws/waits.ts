/**
 * How long a client of the SDK waits at most, in milliseconds; for its `requestHandler`. Without
 * `throwOnRequestTimeout` the SDK only logs that the time is over, and waits on.
 */
export const waits = (requestTimeout: number) => ({
  connectionTimeout: 1_000,
  requestTimeout,
  throwOnRequestTimeout: true,
});

/** Tries of what can be sent again without harm. */
export const maxAttempts = 3;

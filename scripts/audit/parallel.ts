/** Does the work for each, at most `limit` at a time. Throws the first error, once those under way have ended. */
export const inParallel = async <T>(
  all: Iterable<T>,
  limit: number,
  work: (each: T) => Promise<void>,
): Promise<void> => {
  const rest = all[Symbol.iterator]();
  let failed = false;
  const worker = async () => {
    for (let next = rest.next(); !next.done && !failed; next = rest.next()) {
      await work(next.value).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: limit }, worker));
  const broken = ends.find((end) => end.status === 'rejected');
  if (broken) throw broken.reason;
};

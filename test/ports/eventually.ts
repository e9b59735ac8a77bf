/** Repeats a look until it shows what is awaited, at most 100 times; answers the last look. */
export async function eventually<T>(
  look: () => Promise<T>,
  isAwaited: (seen: T) => boolean,
): Promise<T> {
  for (let round = 1; ; round++) {
    const seen = await look();
    if (isAwaited(seen) || round === 100) return seen;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Names without the words with which all of them begin or end, as long as more than a number is left of each. */
export const shortNames = (names: readonly string[]): readonly string[] => {
  const words = names.map((name) => name.split(' '));
  const attempts = [
    [1, 1],
    [1, 0],
    [0, 1],
  ] as const;
  for (const [first, last] of attempts) {
    const isShared =
      (first === 0 || isOne(words.map((each) => each[0]))) &&
      (last === 0 || isOne(words.map((each) => each.at(-1))));
    const short = words.map((each) => each.slice(first, each.length - last).join(' '));
    if (isShared && short.every((name) => /\p{L}/u.test(name))) return short;
  }
  return names;
};

const isOne = (words: readonly (string | undefined)[]): boolean => new Set(words).size === 1;

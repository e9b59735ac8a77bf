import { encodeHex, encodeUtf8 } from '../../../shared/log/bytes.ts';

/**
 * Idempotency-Keys of what was sent and not answered yet, by the hash of its words. They are kept on this
 * device: who sends the same again after a reload or on another day of a bad line makes no second entry.
 */
interface Unanswered {
  readonly words: string;
  readonly key: string;
  readonly at: number;
}

const place = 'unanswered';
const most = 20;
/** Who says the same words later than this means another thing. */
const forgottenAfter_ms = 86_400_000;

const kept = (): readonly Unanswered[] => {
  try {
    const list = JSON.parse(localStorage.getItem(place) ?? '[]') as Unanswered[];
    return list.filter(({ at }) => Date.now() - at < forgottenAfter_ms);
  } catch {
    return [];
  }
};
const keep = (list: readonly Unanswered[]) =>
  localStorage.setItem(place, JSON.stringify(list.slice(-most)));

const hashOf = async (words: string): Promise<string> =>
  encodeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', encodeUtf8(words).slice())));

/** The key under which these words are sent: the same until they are answered. */
export const keyFor = async (words: string): Promise<string> => {
  const hash = await hashOf(words);
  const list = kept();
  const known = list.find((each) => each.words === hash)?.key;
  if (known !== undefined) return known;
  const key = crypto.randomUUID();
  keep([...list, { words: hash, key, at: Date.now() }]);
  return key;
};

export const answered = async (words: string): Promise<void> => {
  const hash = await hashOf(words);
  keep(kept().filter((each) => each.words !== hash));
};

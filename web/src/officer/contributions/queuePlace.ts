/** Where somebody stands in the queue: kept in this tab, for the way back and on. */
export interface QueuePlace {
  /** The queue as it was filtered. */
  readonly search: string;
  /** What it showed, in its order. */
  readonly ids: readonly string[];
}

const place = 'queue-place';

export const keepPlace = (queue: QueuePlace): void =>
  sessionStorage.setItem(place, JSON.stringify(queue));

export const keptPlace = (): QueuePlace | undefined => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { search, ids } = kept as Partial<QueuePlace>;
    return typeof search === 'string' && Array.isArray(ids) ? { search, ids } : undefined;
  } catch {
    return undefined;
  }
};

/** What stands before and after one of them. */
export const neighbours = (
  ids: readonly string[],
  id: string,
): { readonly before?: string | undefined; readonly after?: string | undefined } => {
  const at = ids.indexOf(id);
  return at < 0 ? {} : { before: ids[at - 1], after: ids[at + 1] };
};

const looked = 'queue-looked-at';

/** The one that was opened last, so that the way back leads to the same place. */
export const keepLooked = (id: string): void => sessionStorage.setItem(looked, id);
export const lookedAt = (): string | null => sessionStorage.getItem(looked);

/**
 * Where to go on in a queue as it is now: at the one that was looked at, or if that has left the queue, at
 * the next one of those that stood behind it.
 */
export const placeIn = (
  ids: readonly string[],
  id: string | null,
  before = keptPlace()?.ids ?? [],
): number | undefined => {
  if (id === null) return undefined;
  const from = before.indexOf(id);
  const candidates = from < 0 ? [id] : before.slice(from);
  const found = candidates.find((each) => ids.includes(each));
  return found === undefined ? undefined : ids.indexOf(found);
};

import { LimitExceeded, tableLimits } from './ports.ts';

// What every home of the files refuses. All of it throws LimitExceeded.

const longest = { path: 500, segment: 200 } as const;

/** Segments of [A-Za-z0-9._=-] joined by '/', none '.' or '..', of 200 characters at most; 500 in all. */
export function checkPath(path: string): void {
  if (path.length > longest.path)
    throw new LimitExceeded(`a path of more than ${longest.path} characters`);
  for (const segment of path.split('/')) {
    const isName = /^[A-Za-z0-9._=-]+$/.test(segment) && segment !== '.' && segment !== '..';
    if (!isName || segment.length > longest.segment) throw new LimitExceeded('not a path');
  }
}

/** A media type in printable ASCII, as a header carries it. */
export function checkType(type: string): void {
  if (!/^[\x21-\x7e][\x20-\x7e]{0,99}$/.test(type)) throw new LimitExceeded('not a media type');
}

export function checkPage(limit: number): void {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > tableLimits.page) {
    throw new LimitExceeded(`a page of ${limit} paths: it has 1 to ${tableLimits.page}`);
  }
}

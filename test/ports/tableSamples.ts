import type { Item, Key, Page, Table } from '../../shared/domain/ports.ts';

let partitions = 0;
/** A partition that no other test of this process uses. */
export const freshPartition = (): string => {
  partitions += 1;
  return `P#${process.pid}-${partitions}`;
};

export const key = (pk: string, sk: string | number): Key => ({ pk, sk: String(sk) });
export const item = (
  pk: string,
  sk: string | number,
  attributes: Record<string, Item[string]> = {},
): Item => ({
  ...attributes,
  pk,
  sk: String(sk),
});

/** Follows `next` to the end, at most 200 pages. */
export async function allPages<T>(read: (after: string | undefined) => Promise<Page<T>>) {
  const pages: (readonly T[])[] = [];
  let after: string | undefined;
  for (let round = 0; round < 200; round++) {
    const page = await read(after);
    pages.push(page.items);
    after = page.next;
    if (after === undefined) return { items: pages.flat(), pages };
  }
  throw new Error('the pages never end');
}

export const following = (after: string | undefined) => (after === undefined ? {} : { after });

export async function sortKeys(table: Table, pk: string, prefix?: string): Promise<string[]> {
  const { items } = await allPages((after) =>
    table.query({
      pk,
      limit: 1000,
      ...(prefix === undefined ? {} : { prefix }),
      ...following(after),
    }),
  );
  return items.map(({ sk }) => sk);
}

/** In order of UTF-8 bytes, which JavaScript's own order of strings isn't. */
export const inByteOrder = (texts: readonly string[]): string[] =>
  [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

/** What became of a commit: `done`, or the error's name. */
export const outcome = (commit: Promise<void>): Promise<string> =>
  commit.then(
    () => 'done',
    (error: Error) => error.name,
  );

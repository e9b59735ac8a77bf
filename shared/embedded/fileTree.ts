import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder's name on disk ends in what no path has, so that `a` and `a/b` can both be files. */
const folderMark = '+';

/** Where a path lies on disk. */
export function placeOf(root: string, path: string): string {
  const segments = path.split('/');
  const name = segments.pop() ?? '';
  return join(root, ...segments.map((segment) => segment + folderMark), name);
}

/** Paths that begin with `prefix` and come after `after`, in byte order; other folders aren't opened. */
export async function* filePaths(
  root: string,
  prefix: string,
  after: string,
): AsyncIterable<string> {
  yield* within(root, '');

  async function* within(folder: string, base: string): AsyncIterable<string> {
    for (const { path, name, isFolder } of await entries(folder, base)) {
      if (isFolder) {
        if (mayHold(path)) yield* within(join(folder, name), path);
      } else if (path.startsWith(prefix) && path > after) yield path;
    }
  }

  function mayHold(path: string): boolean {
    const isWithinPrefix = path.startsWith(prefix) || prefix.startsWith(path);
    return isWithinPrefix && (path > after || after.startsWith(path));
  }
}

/** In byte order: a folder counts with its slash, as the paths below it do. Paths are ASCII. */
async function entries(folder: string, base: string) {
  const found = await readdir(folder, { withFileTypes: true });
  return found
    .map((entry) => {
      const isFolder = entry.isDirectory();
      const segment = isFolder ? `${entry.name.slice(0, -folderMark.length)}/` : entry.name;
      return { name: entry.name, path: base + segment, isFolder };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;
type Bundle = Rolldown.OutputBundle;

/** The service worker's entry, and the name that it is served under. */
export const worker = { entry: 'sw', file: 'sw.js' } as const;

/** Tells the service worker which files the build consists of, and of which build it is. */
export const workerFiles = (publicFolder: string): Plugin => ({
  name: 'worker-files',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler: (_, bundle) => {
      const sw = bundle[worker.file];
      if (sw?.type !== 'chunk') throw new Error('the build has no service worker');
      const described = describe(bundle, publicFolder);
      if (!sw.code.includes('__BUILD__')) throw new Error('the service worker takes no build');
      sw.code = sw.code.replaceAll('__BUILD__', JSON.stringify(described));
    },
  },
});

const describe = (bundle: Bundle, publicFolder: string) => {
  const chunks = Object.values(bundle).filter((each): each is Chunk => each.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const isOf = (chunk: Chunk, folder: string) =>
    chunk.facadeModuleId?.includes(`/web/src/${folder}/`) === true;
  const begin = chunks.filter(({ isEntry, fileName }) => isEntry && fileName !== worker.file);
  const shell = new Set(begin.flatMap((chunk) => reached(chunk, byName)));
  // Signing in is part of every page; help is read where nobody can be asked.
  const field = chunks.filter((each) =>
    ['district', 'session', 'help'].some((folder) => isOf(each, folder)),
  );
  const district = new Set(field.flatMap((chunk) => reached(chunk, byName, shell)));
  const statics = filesIn(publicFolder);
  return {
    version: hashOf(bundle, publicFolder, statics),
    shell: ['/index.html', ...statics, ...addresses(shell)],
    district: addresses(district),
  };
};

/**
 * A chunk, what it imports, and its style sheets. With `shell` also what it imports only when it is needed, and
 * nothing of the shell, from which every role's pages are reached.
 */
const reached = (
  from: Chunk,
  byName: ReadonlyMap<string, Chunk>,
  shell?: ReadonlySet<string>,
): readonly string[] => {
  const found = new Set([from.fileName]);
  for (const name of found) {
    const chunk = byName.get(name);
    if (chunk === undefined) continue;
    const { imports, dynamicImports, viteMetadata } = chunk;
    const later = shell === undefined ? [] : dynamicImports;
    for (const next of [...imports, ...later, ...(viteMetadata?.importedCss ?? [])])
      if (shell?.has(next) !== true) found.add(next);
  }
  return [...found];
};

const addresses = (names: Iterable<string>) => [...names].map((name) => `/${name}`).sort();

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.txt'))
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name))}`)
    .sort();

/** Hashed names stand for their files; the others go in with their bytes. */
const hashOf = (bundle: Bundle, publicFolder: string, statics: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const name of Object.keys(bundle).sort()) hash.update(`${name}\0`);
  for (const path of statics) hash.update(readFileSync(join(publicFolder, path)));
  const page = bundle['index.html'];
  if (page?.type === 'asset') hash.update(page.source);
  const sw = bundle[worker.file];
  if (sw?.type === 'chunk') hash.update(sw.code);
  return hash.digest('hex').slice(0, 16);
};

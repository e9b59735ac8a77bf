import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What papers are made of and code reads from beside itself: no import tells the bundler of it. */
const readAtRunTime = [
  ['shared/pdf/fonts', 'fonts'],
  ['node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc', 'data/sRGB_IEC61966_2_1.icc'],
] as const;

/** CommonJS parts of a bundle ask for Node's own modules by `require`, which an ES module doesn't have. */
const requireForCommonJs =
  "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);";

/**
 * Bundles `functions/<name>.ts` of every name into `outdir`, in one pass: what several functions use is a
 * chunk that they share, and what is imported on first use stays in a chunk of its own. All code lies in one
 * folder, with what it reads beside it. Throws for a function that isn't there or doesn't build.
 */
export async function bundle(names: readonly string[], outdir: string): Promise<Metafile> {
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => `functions/${name}.ts`),
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    sourcemap: 'external',
    banner: { js: requireForCommonJs },
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    logLevel: 'silent',
  });
  for (const [from, to] of readAtRunTime)
    await cp(join(root, from), join(outdir, to), { recursive: true });
  return metafile;
}

/** The source files that a function can reach, also those it loads on first use. */
export function sourcesOf(metafile: Metafile, name: string): ReadonlySet<string> {
  const entry = Object.entries(metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint === `functions/${name}.ts`,
  );
  if (entry === undefined) throw new RangeError(`${name} is not in the bundle`);
  const outputs = new Set<string>();
  const open = [entry[0]];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (outputs.has(path)) continue;
    outputs.add(path);
    const imports = metafile.outputs[path]?.imports ?? [];
    open.push(...imports.filter(({ external }) => !external).map((imported) => imported.path));
  }
  return new Set([...outputs].flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {})));
}

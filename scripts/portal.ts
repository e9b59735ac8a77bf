import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const project = fileURLToPath(new URL('..', import.meta.url));
const builds = join(project, 'dist', 'portal');
/** All that the portal is made from. */
const sources = [
  ...['web', 'shared/contract', 'shared/log', 'shared/chart', 'shared/domain', 'shared/reader'],
  ...['package-lock.json', 'scripts/portal.ts'],
];
const patience_ms = 180_000;
const oldAfter_ms = 86_400_000;

/**
 * The folder of the built portal: the build of just these sources, made first if there is none yet. Two
 * processes may ask at the same moment: each build appears whole, under the hash of what it was made from.
 */
export const builtPortal = async (): Promise<string> => {
  const folder = join(builds, hashOfSources());
  if (existsSync(folder)) return folder;
  await mkdir(builds, { recursive: true });
  const unfinished = mkdtempSync(join(builds, 'unfinished-'));
  try {
    await promisify(execFile)(
      process.execPath,
      [
        join(project, 'node_modules/vite/bin/vite.js'),
        'build',
        ...['--config', join(project, 'web/vite.config.ts')],
        ...['--outDir', unfinished, '--emptyOutDir', '--logLevel', 'error'],
      ],
      { cwd: project, timeout: patience_ms, env: { ...process.env, NODE_ENV: 'production' } },
    );
    if (!existsSync(folder)) renameSync(unfinished, folder);
    removeOld(folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
};

/** Builds that nobody can be opening any more. */
const removeOld = (kept: string): void => {
  for (const name of readdirSync(builds)) {
    const build = join(builds, name);
    if (build !== kept && Date.now() - statSync(build).mtimeMs > oldAfter_ms)
      rmSync(build, { recursive: true, force: true });
  }
};

const hashOfSources = (): string => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf).sort()) {
    hash.update(`${file}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(project, file)))
        .digest(),
    );
  }
  return hash.digest('hex').slice(0, 16);
};

const filesOf = (source: string): string[] => {
  if (source.includes('.')) return [source];
  return readdirSync(join(project, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length));
};

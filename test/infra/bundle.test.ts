import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Metafile, stop } from 'esbuild';
import { bundle, sourcesOf } from '../../infra/bundle.ts';
import type { Route } from '../../shared/contract/route.ts';
import { routes } from '../../shared/contract/routes.ts';

const names = [...Object.keys(routes), 'seal', 'accessTokenClaims'];
const outdir = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(async () => {
  rmSync(outdir, { recursive: true });
  await stop();
});

const usesOf = (metafile: Metafile, part: string) =>
  names.filter((name) => [...sourcesOf(metafile, name)].some((source) => source.includes(part)));

describe('the bundle of all functions', () => {
  let metafile: Metafile;
  beforeAll(async () => {
    metafile = await bundle(names, outdir);
  }, 60_000);

  test('has every function', () => {
    for (const name of names) expect(existsSync(join(outdir, `${name}.mjs`))).toBe(true);
  });

  test('only documents carry what sets them', () => {
    const rendered = Object.entries<Route>(routes)
      .filter(([, { path }]) => path.endsWith('/document'))
      .map(([name]) => name);
    expect(usesOf(metafile, 'node_modules/pdfkit/')).toEqual(rendered);
    expect(usesOf(metafile, 'node_modules/fontkit/')).toEqual(rendered);
  });

  test('runs on AWS: nothing of the embedded home but its shared rules is in it', () => {
    expect(usesOf(metafile, 'shared/embedded/home.ts')).toEqual([]);
    expect(usesOf(metafile, 'oidc-provider')).toEqual([]);
    expect(usesOf(metafile, 'shared/sealer/seal.ts')).toEqual(['seal']);
  });

  test('each function starts, and exports its handler', () => {
    const script = `for (const name of ${JSON.stringify(names)}) {
      const { handler } = await import(new URL(name + '.mjs', 'file://${outdir}/'));
      if (typeof handler !== 'function') throw new Error(name);
    }`;
    expect(() =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'pipe' }),
    ).not.toThrow();
  }, 30_000);
});

test('a paper can be set from a bundle: what it reads at run time lies beside the code', async () => {
  const folder = join(outdir, 'paper');
  await bundle(['../test/infra/paperProbe'], folder);
  const printed = execFileSync(process.execPath, [join(folder, 'paperProbe.mjs')], {
    encoding: 'utf8',
  });
  expect(printed).toBe('%PDF-');
}, 30_000);

test('a function that is missing fails the build by name', async () => {
  await expect(bundle(['getOffice', 'noSuchFunction'], join(outdir, 'missing'))).rejects.toThrow(
    /noSuchFunction/,
  );
});

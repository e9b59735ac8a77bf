import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { portalFiles } from '../../scripts/gateway/portalFiles.ts';
import { type Listening, listen } from '../../scripts/listen.ts';

let folder: string;
let server: Listening;
const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`http://127.0.0.1:${server.port}${path}`, { headers });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'csr-portal-'));
  const web = join(folder, 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'index.html'), '<!doctype html>');
  writeFileSync(join(web, 'assets', 'portal.js'), 'export {}');
  writeFileSync(join(web, 'assets', 'long.js'), 'export {};\n'.repeat(200));
  writeFileSync(join(web, 'assets', 'portal.ts'), 'export {}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const portal = portalFiles(web);
  server = await listen(
    async (request, response) => {
      if (!portal(request.url ?? '/', request, response)) response.writeHead(404).end();
    },
    { port: 0, hosts: ['127.0.0.1'] },
  );
});
afterAll(async () => {
  await server.close(500);
  rmSync(folder, { recursive: true });
});

describe('the portal', () => {
  test('comes with a policy that runs only its own scripts', async () => {
    const page = await get('/');
    expect(await page.text()).toBe('<!doctype html>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  test('draws its own pages for a browser, and only for one', async () => {
    expect((await get('/check/1405-1', { accept: 'text/html,*/*;q=0.8' })).status).toBe(200);
    expect((await get('/check/1405-1', { accept: 'application/json' })).status).toBe(404);
    expect((await get('/assets/missing.js', { accept: 'text/html' })).status).toBe(404);
  });

  test('is not sent again to whoever has it', async () => {
    const tag = (await get('/assets/portal.js')).headers.get('etag') ?? '';
    expect((await get('/assets/portal.js', { 'if-none-match': tag })).status).toBe(304);
  });

  test('comes zipped to whoever takes it so, and is the same', async () => {
    const plain = await get('/assets/long.js', { 'accept-encoding': 'identity' });
    const zipped = await get('/assets/long.js', { 'accept-encoding': 'gzip' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(await zipped.text()).toBe(await plain.text());
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/portal.ts',
  ])('holds no %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('that is missing is no file at all', async () => {
    const missing = portalFiles(join(folder, 'nothing'));
    const request = { method: 'GET', headers: { accept: 'text/html' } };
    const never = new Proxy({}, { get: () => expect(true).toBe(false) });
    expect(missing('/', request as never, never as never)).toBe(false);
  });
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Portal, portalFiles } from '../../scripts/gateway/portalFiles.ts';
import { builtPortal } from '../../scripts/portal.ts';
import { comesTrue, openBrowser, withBrowser } from './browser.ts';
import { sampleApi } from './site.ts';

jest.setTimeout(240_000);

/** A build as it would be after a change: another page, and a worker that knows of another build. */
const changed = (build: string, to: string): Portal => {
  cpSync(build, to, { recursive: true });
  const rewrite = (name: string, change: (text: string) => string) =>
    writeFileSync(join(to, name), change(readFileSync(join(to, name), 'utf8')));
  rewrite('index.html', (text) => text.replace('<html ', '<html data-build="next" '));
  rewrite('sw.js', (text) => text.replace(/"version":"[0-9a-f]+"/, '"version":"next"'));
  return portalFiles(to);
};

withBrowser('the service worker')('the portal’s service worker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csr-worker-'));
  let server: Server;
  let url: string;
  let browser: Browser;
  let page: Page;
  let files: Portal;
  let next: Portal;
  let isDown = false;

  beforeAll(async () => {
    const build = await builtPortal();
    files = portalFiles(build);
    next = changed(build, join(folder, 'next'));
    server = createServer((request, response) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
      if (isDown) request.socket.destroy();
      else if (pathname.startsWith('/api/')) {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(sampleApi(pathname.slice(4) + search) ?? {}));
      } else if (!files(pathname, request, response)) response.writeHead(404).end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(30_000);
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const builds = () =>
    page.evaluate<string[]>(
      `caches.keys().then((all) => all.filter((k) => k.startsWith('portal-')))`,
    );
  const shown = () => page.locator('main h1').waitFor();

  test('opens the portal when its host can’t be reached', async () => {
    await page.goto(`${url}/check/`);
    await shown();
    await comesTrue(page, 'navigator.serviceWorker.controller !== null');
    isDown = true;
    await page.reload();
    await shown();
    await page.goto(`${url}/glossary`).catch(() => undefined);
    isDown = false;
  });

  test('keeps the portal’s own files, and no answer of the service', async () => {
    await page.goto(`${url}/`);
    await page.locator('.bar .home').waitFor();
    const kept = await page.evaluate<string[]>(`(async () => {
      const found = [];
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
      return found;
    })()`);
    expect(kept).toContain('/index.html');
    expect(
      kept.filter((path) => path.startsWith('/api') || path === '/configuration.json'),
    ).toEqual([]);
  });

  test('lets a new build take over while a page is open, and nothing that was written is lost', async () => {
    await page.evaluate(`localStorage.setItem('draft/somebody/gift', '{"note":"half"}')`);
    const [before = ''] = await builds();
    files = next;
    await page.evaluate('navigator.serviceWorker.ready.then((it) => it.update())');
    await comesTrue(page, `caches.has('portal-next')`);
    await comesTrue(
      page,
      `navigator.serviceWorker.ready.then(({ active, waiting }) => waiting === null && active.state === 'activated')`,
    );
    // The page that is open has not been touched, and still finds its own build.
    await shown();
    expect(await builds()).toEqual([before, 'portal-next']);

    isDown = true;
    await page.reload();
    await shown();
    expect(await page.locator('html').getAttribute('data-build')).toBe('next');
    expect(await page.evaluate(`localStorage.getItem('draft/somebody/gift')`)).toContain('half');
    isDown = false;
  });
});

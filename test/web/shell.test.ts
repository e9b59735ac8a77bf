/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { layGround } from '../../scripts/scenario/office.ts';
import { openBrowser, signInAt, withBrowser } from './browser.ts';
import { type Running, startRunning } from './running.ts';

// A first start hashes eight passwords and may build the portal, both slow.
jest.setTimeout(240_000);

/** Where each role begins; '' has not signed in. */
const starts = {
  '': '/',
  partner: '/partner',
  officer: '/officer',
  district: '/district',
  auditor: '/auditor',
  admin: '/administration',
} as const;
const maxScript = 200_000;

const zipped = async (url: string): Promise<number> =>
  gzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer())).length;

withBrowser('what stands around every page')('the portal', () => {
  let running: Running;
  let browser: Browser;

  beforeAll(async () => {
    running = await startRunning('shell');
    await layGround(running.cast);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  const opened = async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 800 },
      // What it fetches beforehand for later is no part of the page.
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    return page;
  };
  const open = async (page: Page, login: string, path: string) => {
    const url = `${running.system.url}${path}?lang=fa`;
    if (login === '') await page.goto(url);
    else await signInAt(page, url, login, running.system.logins[login] ?? '');
    await page.waitForLoadState('networkidle');
  };

  describe('first load', () => {
    test.each(Object.entries(starts))(
      'of «%s» at %s takes at most 200 KB of script (gzip), with signing in',
      async (login, path) => {
        const page = await opened();
        const scripts = new Set<string>();
        page.on('request', (request) => {
          if (request.resourceType() === 'script') scripts.add(request.url());
        });
        await open(page, login, path);
        await page.context().close();
        const sizes = await Promise.all([...scripts].map(zipped));
        const total = sizes.reduce((sum, size) => sum + size, 0);
        expect(sizes.length).toBeGreaterThan(1);
        expect({ login, within: total <= maxScript, total }).toMatchObject({ within: true });
      },
    );
  });
});

/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { layGround } from '../../scripts/scenario/office.ts';
import { barriers, openBrowser, signInAt, withBrowser } from './browser.ts';
import { type Running, startRunning, wheelchairs } from './running.ts';

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

  describe('around every page', () => {
    let page: Page;
    const at = async (path: string, language = 'fa') => {
      await page.goto(`${running.system.url}${path}?lang=${language}`);
      await page.locator('main h1').waitFor();
    };
    beforeAll(async () => {
      page = await opened();
      await open(page, 'district', '/district');
    });

    test('stand help for each role and a glossary, without a barrier, in both languages', async () => {
      for (const language of ['fa', 'en'])
        for (const path of ['/help', '/help/district', '/help/partner', '/glossary']) {
          await at(path, language);
          const found = await barriers(page);
          expect({ path, language, found }).toEqual({ path, language, found: [] });
          const fits = 'document.documentElement.scrollWidth <= window.innerWidth';
          expect({ path, fits: await page.evaluate(fits) }).toEqual({ path, fits: true });
        }
    });

    test('a word is found however it is spelt, and has an address', async () => {
      await at('/glossary');
      await page.getByLabel('جست‌وجوی واژه').fill('صورتجلسه تحويل');
      expect(await page.locator('.terms dt a').allInnerTexts()).toContain('صورت‌جلسهٔ تحویل');
      await page.locator('.terms dt a', { hasText: 'صورت‌جلسهٔ تحویل' }).click();
      await page.locator('.terms [aria-current]').waitFor();
      expect(new URL(page.url()).pathname).toBe('/glossary/delivery-record');
    });

    test('a page that breaks is a calm page with a way on', async () => {
      await page.route('**/api/needs?*', (route) =>
        route.fulfill({ json: { items: [null] }, status: 200 }),
      );
      await at('/district');
      await page.getByRole('heading', { name: 'این صفحه باز نشد' }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.unroute('**/api/needs?*');
      await page.locator('.places a').nth(1).click();
      await page.getByRole('heading', { name: 'تخصیص‌های منطقهٔ من' }).waitFor();
    });

    test('a part of the portal that did not arrive is named as that', async () => {
      await page.route('**/assets/NewNeed*', (route) => route.abort());
      await at('/district/needs/new');
      await page.getByRole('heading', { name: 'این صفحه هنوز روی این دستگاه نیست' }).waitFor();
      await page.unroute('**/assets/NewNeed*');
      await page.getByRole('button', { name: 'بارگذاری از نو' }).click();
      await page.getByRole('heading', { name: 'ثبت نیاز تازه' }).waitFor();
    });

    test('amounts are shown in tomans where somebody wants that, on every page from then on', async () => {
      const gift = await wheelchairs(running.cast);
      const officer = await opened();
      await open(officer, 'officer', `/officer/contributions/${gift}`);
      const text = () => officer.locator('main').innerText();
      await officer.getByText('۲٬۲۵۰٬۰۰۰٬۰۰۰ ریال').first().waitFor();
      await officer.getByRole('button', { name: 'تومان' }).click();
      await officer.getByText('۲۲۵٬۰۰۰٬۰۰۰ تومان').first().waitFor();
      expect(await text()).not.toContain('۲٬۲۵۰٬۰۰۰٬۰۰۰ ریال');
      await officer.reload();
      await officer.getByText('۲۲۵٬۰۰۰٬۰۰۰ تومان').first().waitFor();
      await officer.context().close();
    });
  });
});

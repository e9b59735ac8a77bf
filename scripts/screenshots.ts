import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { dataOf } from './running.ts';
import { demonstrationLogins } from './signIn.ts';

/** Where each demonstration login begins; '' is who has not signed in. */
const starts: Readonly<Record<string, readonly string[]>> = {
  '': ['/', '/check/'],
  partner: ['/partner'],
  officer: ['/officer'],
  district: ['/district'],
  auditor: ['/auditor'],
  admin: ['/administration'],
};
const widths = { phone: 390, desk: 1280 } as const;
const languages = ['fa', 'en'] as const;
const maxPages = 40;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:8787' },
    out: { type: 'string', default: 'out/screenshots' },
    /** One login only. */
    login: { type: 'string' },
    data: { type: 'string' },
  },
});
const url = values.url.replace(/\/+$/, '');

/** Pictures of each page that a login reaches by the portal's own links, in both languages and two widths. */
const pictures = async (browser: Browser, login: string): Promise<void> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => console.error(`${login || 'nobody'}: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${login || 'nobody'}: ${message.text()}`);
  });
  if (login !== '') await signIn(page, login);
  for (const path of await reached(page, starts[login] ?? [])) {
    for (const language of languages) {
      for (const [name, width] of Object.entries(widths)) {
        await page.setViewportSize({ width, height: 900 });
        await open(page, path, language);
        const file = `${login || 'public'}${path.replaceAll(/[^a-z0-9-]+/gi, '_')}-${language}-${name}.png`;
        await page.screenshot({ path: join(folder, file), fullPage: true });
      }
    }
    console.log(`${login || 'nobody'} ${path}`);
  }
  await context.close();
};

const open = async (page: Page, path: string, language: string): Promise<void> => {
  const separator = path.includes('?') ? '&' : '?';
  await page.goto(`${url}${path}${separator}lang=${language}`);
  await page.locator('main h1').waitFor({ timeout: 20_000 });
  await page.waitForLoadState('networkidle');
};

const signIn = async (page: Page, login: string): Promise<void> => {
  const password = (await demonstrationLogins(values.data ?? (await dataOf(url))))[login];
  if (password === undefined) throw new Error(`no demonstration login ${login}`);
  await page.goto(`${url}${starts[login]?.[0] ?? '/'}?lang=fa`);
  await page.locator('main .button.main').click();
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill(password);
  await page.locator('input[name=password]').press('Enter');
  await page.locator('.places').waitFor({ timeout: 20_000 });
};

/** The start pages, what their navigation leads to, and the first thing of each list. */
const reached = async (page: Page, from: readonly string[]): Promise<readonly string[]> => {
  const found = new Set(from);
  for (const path of found) {
    if (found.size >= maxPages) break;
    await open(page, path, 'fa');
    const links = await page
      .locator(
        '.places a, main .cards li:first-child a, main tbody tr:first-child a, main a.button',
      )
      .all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    for (const link of addresses)
      if (link?.startsWith('/') && !link.startsWith('/api/')) found.add(link.split('?')[0] ?? link);
  }
  return [...found].slice(0, maxPages);
};

const folder = resolve(values.out);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
try {
  for (const login of values.login === undefined ? Object.keys(starts) : [values.login])
    await pictures(browser, login);
} finally {
  await browser.close();
}

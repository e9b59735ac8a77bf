import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { describe } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** `describe`, or its skipping form without a browser: said loudly here, and an error in CI. */
export const withBrowser = (what: string): typeof describe | typeof describe.skip => {
  if (existsSync(executablePath)) return describe;
  if (process.env.CI === 'true') throw new Error(`no browser at ${executablePath}`);
  process.stderr.write(`\n*** NOT TESTED: ${what}, for want of ${executablePath} ***\n`);
  return describe.skip;
};

const options = {
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export const openBrowser = (): Promise<Browser> => chromium.launch(options);

/** A browser that finds again what it kept when it was last closed, as on somebody's phone. */
export const openProfile = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...options, viewport: { width: 390, height: 800 } });

/** Signs in as a person does, from the page that they wanted to see. */
export const signInAt = async (page: Page, url: string, login: string, password: string) => {
  await page.goto(url);
  await page.locator('main .button.main').click();
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill(password);
  await page.locator('input[name=password]').press('Enter');
  await page.locator('main h1').waitFor();
};

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe-core finds on the page as it stands, with where: empty for a page that anybody can use. */
export const barriers = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(await readFile(axe, 'utf8'));
  return page.evaluate(`axe.run(document).then(({ violations }) => violations.flatMap(
    ({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary)))`);
};

const patience_ms = 30_000;

/** Waits until an expression holds in the page, asked from outside: the portal's policy lets no page evaluate text. */
export const comesTrue = async (page: Page, expression: string): Promise<void> => {
  const end = Date.now() + patience_ms;
  // A page that is just being left answers nothing.
  while ((await page.evaluate(expression).catch(() => false)) !== true) {
    if (Date.now() > end) throw new Error(`not true in time: ${expression}`);
    await pause(100);
  }
};

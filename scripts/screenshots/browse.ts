import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../shared/contract/papers.ts';

/** How a person's browser goes through the portal, and what it notices there. */

const patience_ms = 30_000;
export const widths = { phone: 390, desk: 1280 } as const;
export const languages = ['fa', 'en'] as const satisfies readonly Language[];

export interface Visit {
  readonly page: Page;
  readonly url: string;
  /** What went wrong so far, in words: on the page, on the console, by an address that leads nowhere. */
  readonly wrong: string[];
  /** The heading that the portal gives an address that it doesn't know, by language. */
  readonly missing: Partial<Record<Language, string>>;
  readonly context: BrowserContext;
}

export const visit = async (browser: Browser, url: string): Promise<Visit> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const wrong: string[] = [];
  const here = () => new URL(page.url()).pathname;
  page.on('pageerror', ({ message }) => wrong.push(`${here()}: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`${here()}: ${message.text()}`);
  });
  const missing: Visit['missing'] = {};
  const visiting = { page, url, wrong, missing, context };
  for (const language of languages) {
    await open(visiting, '/no-such-page', language);
    missing[language] = await page.locator('main h1').innerText();
  }
  wrong.length = 0;
  return visiting;
};

/** Opens a page of the portal and waits until it has shown what it has. */
export const open = async (
  { page, url, wrong, missing }: Visit,
  path: string,
  language: Language,
): Promise<void> => {
  const separator = path.includes('?') ? '&' : '?';
  await page.goto(`${url}${path}${separator}lang=${language}`, { timeout: patience_ms });
  await page.locator('main h1').waitFor({ timeout: patience_ms });
  await page.locator('main .loading').first().waitFor({ state: 'detached', timeout: patience_ms });
  await page.waitForLoadState('networkidle', { timeout: patience_ms });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  if ((await page.locator('main h1').first().innerText()) === missing[language])
    wrong.push(`${path}: leads nowhere`);
  for (const alert of await page.locator('main [role=alert]').allInnerTexts())
    wrong.push(`${path} (${language}): ${alert.replaceAll(/\s+/g, ' ').trim()}`);
};

export const signIn = async (
  { page, url }: Visit,
  start: string,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<void> => {
  await page.goto(`${url}${start}?lang=fa`);
  await page.locator('main .button.main').click();
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill(password);
  await page.locator('input[name=password]').press('Enter');
  // The navigation of a role is there only for who holds it.
  await page.locator('.places').waitFor({ timeout: patience_ms });
};

/** The pages that the portal's own links lead to: its navigation, its buttons, the first thing of each list. */
export const reached = async (
  visiting: Visit,
  from: readonly string[],
  max: number,
): Promise<readonly string[]> => {
  const found = new Set(from);
  for (const path of found) {
    if (found.size >= max) break;
    await open(visiting, path, 'fa');
    const links = visiting.page.locator(
      '.places a, main li:first-child a, main tbody tr:first-child a, main a.button',
    );
    const all = await links.all();
    const addresses = await Promise.all(all.map((link) => link.getAttribute('href')));
    for (const address of addresses) {
      const [target = ''] = (address ?? '').split(/[?#]/);
      if (target.startsWith('/') && !/^\/(api|errors|oidc)\b/.test(target)) found.add(target);
    }
  }
  return [...found].slice(0, max);
};

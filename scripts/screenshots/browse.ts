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
  /** What every page shows once it is there; who has signed in sees the places of the role as well. */
  readonly shown: string[];
  readonly context: BrowserContext;
}

export const visit = async (browser: Browser, url: string): Promise<Visit> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const wrong: string[] = [];
  const note = (text: string) => wrong.push(`${new URL(page.url()).pathname}: ${text}`);
  page.on('pageerror', ({ message }) => note(message));
  page.on('console', (message) => {
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) note(message.text());
  });
  // That something isn't there yet is an answer like others; the page shows it where it matters.
  page.on('response', (response) => {
    const isAbsent = response.status() === 404 && response.url().startsWith(`${url}/api/`);
    if (response.status() >= 400 && !isAbsent) note(`${response.status()} ${response.url()}`);
  });
  const missing: Visit['missing'] = {};
  const visiting = { page, url, wrong, missing, shown: ['main h1'], context };
  for (const language of languages) {
    await open(visiting, '/no-such-page', language);
    missing[language] = await page.locator('main h1').innerText();
  }
  wrong.length = 0;
  return visiting;
};

/** Opens a page of the portal and waits until it has shown what it has. */
export const open = async (
  { page, url, wrong, missing, shown }: Visit,
  path: string,
  language: Language,
): Promise<void> => {
  const separator = path.includes('?') ? '&' : '?';
  await page.goto(`${url}${path}${separator}lang=${language}`, { timeout: patience_ms });
  for (const part of shown) await page.locator(part).first().waitFor({ timeout: patience_ms });
  await page.locator('main .loading').first().waitFor({ state: 'detached', timeout: patience_ms });
  await page.waitForLoadState('networkidle', { timeout: patience_ms });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  if ((await page.locator('main h1').first().innerText()) === missing[language])
    wrong.push(`${path}: leads nowhere`);
  for (const alert of await page.locator('main [role=alert]').allInnerTexts())
    wrong.push(`${path} (${language}): ${alert.replaceAll(/\s+/g, ' ').trim()}`);
};

export const signIn = async (
  { page, url, shown }: Visit,
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
  shown.push('.places');
};

/** Addresses of the portal that the page links to; whose last part is a slash is the same without. */
export const linksOn = async ({ page }: Visit): Promise<readonly string[]> => {
  const links = await page.locator('.places a, main a, footer a').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return addresses.flatMap((address) => {
    const [link = ''] = (address ?? '').split('#');
    const isPage = /^\/(?!\/|(api|errors|oidc)\b)/.test(link);
    return isPage ? [link.replace(/(?<=.)\/$/, '')] : [];
  });
};

/** What a page is of: two pages of contributions are alike, whatever their ids, and so are two terms. */
export const kindOf = (path: string): string =>
  path
    .replace(/\?.*/, '')
    .split('/')
    .map((part, at, parts) => (/\d/.test(part) || parts[at - 1] === 'glossary' ? '*' : part))
    .join('/');

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { client } from '../shared/contract/client.ts';
import { dataOf } from './running.ts';
import { kindOf, languages, linksOn, open, signIn, visit, widths } from './screenshots/browse.ts';
import { contactSheet, type Picture } from './screenshots/contactSheet.ts';
import { accessToken, demonstrationLogins } from './signIn.ts';

/** Where each demonstration login begins; `public` is who has not signed in. */
const starts: Readonly<Record<string, string>> = {
  public: '/',
  partner: '/partner',
  officer: '/officer',
  district: '/district',
  auditor: '/auditor',
  admin: '/administration',
};
const maxPages = 60;
/** Pixels of a screen; a picture of the whole page is as high as the page. */
const height = 900;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:8787' },
    out: { type: 'string', default: 'out/screenshots' },
    data: { type: 'string' },
    /** One of them only. */
    login: { type: 'string' },
    /** These pages, instead of all that links lead to. */
    path: { type: 'string', multiple: true },
    /** What a screen shows at once, instead of the whole page. */
    screen: { type: 'boolean', default: false },
  },
});
const url = values.url.replace(/\/+$/, '');
const folder = resolve(values.out);
const passwords = await demonstrationLogins(values.data ?? (await dataOf(url)));

/** Whether a page is a login's own, or everybody's. */
const isOf = (login: string, path: string): boolean => {
  const area = `/${path.split(/[/?]/)[1]}`;
  const owner = Object.keys(starts).find((each) => each !== 'public' && starts[each] === area);
  return (owner ?? 'public') === login;
};

/** Public pages that only a paper or a message leads to: each answer to a check, and a campaign. */
const fromOutside = async (): Promise<readonly string[]> => {
  const token = await accessToken({ url, login: 'officer', password: passwords.officer ?? '' });
  const officer = client(`${url}/api`, { token: async () => token, language: 'en' });
  const { items } = await officer('listCertificates', { query: { limit: 100 } });
  const serials = Map.groupBy(
    items.filter(({ serial }) => serial !== undefined),
    ({ status, replacedBy }) => `${status} ${replacedBy !== undefined}`,
  );
  const { items: campaigns } = await officer('listCampaigns', { query: { limit: 100 } });
  return [
    '/check',
    ...[...serials.values()].map(([first]) => `/check/${first?.serial}`),
    ...campaigns.map(({ id }) => `/campaigns/${id}`),
  ];
};

/**
 * Pictures of one page of each kind that somebody reaches by the portal's own links, in both languages and two
 * widths. Gives back what was wrong on the way.
 */
const take = async (
  browser: Browser,
  login: string,
  pictures: Picture[],
): Promise<readonly string[]> => {
  const visiting = await visit(browser, url);
  const { page, wrong, context } = visiting;
  const start = starts[login];
  if (start === undefined) throw new Error(`no login ${login}: ${Object.keys(starts).join(', ')}`);
  if (login !== 'public')
    await signIn(visiting, start, { login, password: passwords[login] ?? '' });
  const from = login === 'public' ? [start, ...(await fromOutside())] : [start];
  const paths = new Set(values.path ?? from);
  for (const path of paths) kinds.add(kindOf(path));
  for (const path of paths) {
    for (const language of languages) {
      await page.setViewportSize({ width: widths.desk, height });
      await open(visiting, path, language).catch((error: unknown) =>
        wrong.push(`${path} (${language}): ${String(error).split('\n')[0]}`),
      );
      if (values.path === undefined)
        for (const link of await linksOn(visiting)) {
          if (!isOf(login, link) || kinds.has(kindOf(link)) || paths.size === maxPages) continue;
          kinds.add(kindOf(link));
          paths.add(link);
        }
      for (const [width, pixels] of Object.entries(widths)) {
        await page.setViewportSize({ width: pixels, height });
        const place = path
          .replaceAll(/[^a-z0-9-]+/gi, '_')
          .replace(/_$/, '')
          .slice(0, 120);
        const file = `${login}${place}-${language}-${width}.png`;
        await page.screenshot({ path: join(folder, file), fullPage: !values.screen });
        pictures.push({ file, login, path, language, width });
      }
    }
    console.log(`${login} ${path}`);
  }
  await context.close();
  return wrong.map((each) => `${login} ${each}`);
};

/** What has its picture already: pages for everybody are taken once. */
const kinds = new Set<string>();
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const pictures: Picture[] = [];
const wrong = new Set<string>();
try {
  for (const login of values.login === undefined ? Object.keys(starts) : [values.login])
    for (const each of await take(browser, login, pictures)) wrong.add(each);
} finally {
  await browser.close();
  writeFileSync(join(folder, 'index.html'), contactSheet(pictures));
}
console.log(`${pictures.length} pictures: ${join(folder, 'index.html')}`);
for (const each of wrong) console.error(each);
process.exitCode = wrong.size === 0 ? 0 : 1;

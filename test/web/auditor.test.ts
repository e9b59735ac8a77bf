/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Person, soon } from '../../scripts/scenario/cast.ts';
import { layGround } from '../../scripts/scenario/office.ts';
import { report } from '../../scripts/scenario/steps.ts';
import { barriers, openBrowser, signInAt, withBrowser } from './browser.ts';
import { type Running, startRunning, wheelchairs } from './running.ts';

// A first start hashes eight passwords and may build the portal, both slow.
jest.setTimeout(240_000);

withBrowser('an auditor’s pages')('an auditor', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  let auditor: Person;
  let gift: string;
  let issued: { period: string; version: number };
  const complaints: string[] = [];

  beforeAll(async () => {
    running = await startRunning('auditor');
    const { cast, system } = running;
    await layGround(cast);
    gift = await wheelchairs(cast);
    issued = await report(cast);
    auditor = await cast.as('auditor');
    const params = { period: issued.period, version: String(issued.version) };
    await soon('the report', async () => {
      const { status } = await auditor('auditReport', { params });
      return status === 200 ? true : undefined;
    });
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.setDefaultTimeout(20_000);
    await signInAt(page, `${system.url}/auditor?lang=fa`, 'auditor', system.logins.auditor ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  const at = async (path: string, language = 'fa') => {
    await page.goto(`${running.system.url}/auditor${path}?lang=${language}`);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
  };
  const drawer = async (): Promise<string> => {
    await at('/findings');
    await page.locator('main > details > summary').last().click();
    await page.locator('dd [role=status]').waitFor();
    return page.locator('dd [role=status]').innerText();
  };

  test('gets the full edition of a report, which its public edition is cut from', async () => {
    await at('');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'دریافت (JSON)' }).first().click();
    const file = await (await waiting).path();
    const { report: full } = JSON.parse(await readFile(file, 'utf8'));
    expect(full).toMatchObject({ period: issued.period, edition: 'full' });
  });

  test('sees each entry of a contribution proved by the key of the log', async () => {
    await at(`/contributions/${gift}`);
    await page.locator('ol .badge.good').nth(1).waitFor();
    expect(await page.locator('ol .badge').allInnerTexts()).toEqual([
      '✓ مهر شد و درست است',
      '✓ مهر شد و درست است',
    ]);
  });

  test.each([
    ['leaf', (file: { leaf: string }) => ({ ...file, leaf: file.leaf.replace('"15"', '"16"') })],
    [
      'proof',
      (file: { proof: string }) => ({
        ...file,
        proof: file.proof.replace(/^index (\d+)/m, (_, index) => `index ${Number(index) + 1}`),
      }),
    ],
  ])('is warned of an entry whose %s was changed on the way', async (_, changed) => {
    await page.route('**/proof', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: changed(await response.json()) });
    });
    await at(`/contributions/${gift}`);
    await page.locator('ol .badge.bad').first().waitFor();
    expect(await page.locator('ol .badge').first().innerText()).toContain('نیازمند بررسی');
    await page.unroute('**/proof');
  });

  test('records a finding about an entry, which then stands in the list', async () => {
    await at(`/contributions/${gift}`);
    await page.getByRole('link', { name: 'ثبت یافته دربارهٔ این' }).first().click();
    expect(await page.getByLabel('شناسهٔ ثبت').inputValue()).toBe(`${gift}:1`);
    await page.getByRole('button', { name: 'ثبت یافته' }).click();
    await page.locator('.wrong').first().waitFor();
    await page.getByLabel('شرح یافته').fill('فاکتور پیوست نشده است.');
    await page.getByRole('button', { name: 'ثبت یافته' }).click();
    await page.getByRole('link', { name: 'فهرست یافته‌ها' }).click();
    await page.locator('.card').filter({ hasText: 'فاکتور پیوست نشده است.' }).waitFor();
    const { items } = await auditor('listFindings', {});
    expect(items).toMatchObject([
      { about: { is: 'entry', entry: `${gift}:1` }, severity: 'minor', inLog: true },
    ]);
  });

  test('sees that the log continues what this browser saw before, or that it does not', async () => {
    expect(await drawer()).toContain('نخستین بار');
    await auditor('recordFinding', {
      body: { about: { is: 'entry', entry: `${gift}:2` }, severity: 'note', text: 'یک یادآوری' },
      idempotencyKey: 'a-second-finding',
    });
    const seen = await page.evaluate('localStorage.getItem(localStorage.key(0))');
    await soon('the second finding to be sealed', async () => {
      const { bytes } = await auditor('getCheckpoint', {});
      return String(seen).includes(new TextDecoder().decode(bytes).split('\n')[2] ?? '')
        ? undefined
        : true;
    });
    expect(await drawer()).toContain('ادامهٔ همان log');
    await page.evaluate(`for (const [name, text] of Object.entries({ ...localStorage })) {
      if (!name.startsWith('seen/')) continue;
      const seen = JSON.parse(text);
      const lines = seen.checkpoint.split('\\n');
      lines[2] = btoa('another root of the very same si');
      localStorage.setItem(name, JSON.stringify({ ...seen, checkpoint: lines.join('\\n') }));
    }`);
    expect(await drawer()).toContain('بازنویسی شده است');
  });

  test('meets no barrier on any page, in both languages', async () => {
    for (const language of ['fa', 'en'])
      for (const path of [
        '',
        '/contributions',
        `/contributions/${gift}`,
        '/findings',
        '/findings/new',
      ]) {
        await at(path, language);
        for (const summary of await page.locator('main summary').all()) await summary.click();
        await page.waitForLoadState('networkidle');
        expect({ path, language, found: await barriers(page) }).toEqual({
          path,
          language,
          found: [],
        });
        const fits = 'document.documentElement.scrollWidth <= window.innerWidth';
        expect({ path, fits: await page.evaluate(fits) }).toEqual({ path, fits: true });
      }
    expect(complaints).toEqual([]);
  });
});

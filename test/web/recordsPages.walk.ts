/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { layGround } from '../../scripts/scenario/office.ts';
import { wholeQuarter } from '../../scripts/scenario/quarter.ts';
import { groups } from '../../web/src/officer/records/registers.ts';
import { barriers, openBrowser, signInAt, withBrowser } from './browser.ts';
import { type Running, startRunning } from './running.ts';

// A first start hashes eight passwords and may build the portal, both slow.
jest.setTimeout(240_000);

withBrowser('that everybody can use the registers')('the pages of the registers', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    running = await startRunning('records-pages');
    const { cast, system } = running;
    await wholeQuarter(cast, await layGround(cast), async () => undefined);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.setDefaultTimeout(20_000);
    await signInAt(page, `${system.url}/officer?lang=fa`, 'officer', system.logins.officer ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  const isWhole = async () => {
    await page.locator('main h1').first().waitFor();
    await expectNone('.loading');
  };
  const expectNone = (what: string) =>
    page.locator(`main ${what}`).first().waitFor({ state: 'detached' });
  /** What keeps anybody from using the page that is open, in each language. */
  const inBoth = async () => {
    const found = [];
    for (let language = 1; language <= 2; language += 1) {
      await isWhole();
      found.push(...(await barriers(page)));
      await page.locator('.bar-end .button').first().click();
    }
    return found;
  };
  const go = (path: string) => page.goto(`${running.system.url}/officer/records${path}`);

  test('the list of all registers shows each of them', async () => {
    await go('');
    expect(await inBoth()).toEqual([]);
    await isWhole();
    const registers = groups.flatMap((group) => group.registers);
    expect(await page.locator('.register-groups a').count()).toBe(registers.length + 1);
  });

  test.each(groups.map((each) => [each.group, each.registers] as const))(
    'everybody can use %s: its lists, its forms and its records',
    async (_, registers) => {
      for (const register of registers) {
        await go(`/${register}`);
        await isWhole();
        const record = page.locator('main tbody tr:first-child a').first();
        const [address, form] = [
          (await record.count()) > 0 ? await record.getAttribute('href') : null,
          page.locator('.page-head a.main'),
        ];
        const hasForm = (await form.count()) > 0;
        expect([register, await inBoth()]).toEqual([register, []]);
        if (address !== null) {
          await page.goto(new URL(address, page.url()).href);
          expect([address, await inBoth()]).toEqual([address, []]);
          await page.locator('.history li').first().waitFor();
        }
        if (!hasForm) continue;
        await go(`/${register}/new`);
        expect([`${register}/new`, await inBoth()]).toEqual([`${register}/new`, []]);
      }
      expect(complaints).toEqual([]);
    },
  );
});

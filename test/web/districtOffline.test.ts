/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { type Person, soon } from '../../scripts/scenario/cast.ts';
import { layGround } from '../../scripts/scenario/office.ts';
import { openProfile, signInAt, withBrowser } from './browser.ts';
import { allocation, confirmOne, isKeptForTheWay, onDevice, persian, unsent } from './field.ts';
import { type Running, startRunning } from './running.ts';

// A first start hashes eight passwords and may build the portal, both slow.
jest.setTimeout(240_000);

withBrowser('a district without a line')('a district’s officer without a line', () => {
  let running: Running;
  let browser: BrowserContext;
  let page: Page;
  let district: Person;
  let gift: string;
  let qr: string;
  const profile = mkdtempSync(join(tmpdir(), 'csr-profile-'));

  const open = async () => {
    browser = await openProfile(profile);
    page = browser.pages()[0] ?? (await browser.newPage());
    page.setDefaultTimeout(30_000);
  };
  const at = (path: string) => `${running.system.url}/district${path}?lang=fa`;
  const signIn = (path: string, login = 'district') =>
    signInAt(page, at(path), login, running.system.logins[login] ?? '');
  const signOut = async () => {
    await page.getByRole('button', { name: 'خروج' }).click();
    await page.waitForURL(({ pathname }) => pathname === '/' || pathname.startsWith('/oidc/'));
    await page.waitForLoadState('networkidle');
  };
  /** What has reached the office, by the numbers of the records. */
  const delivered = async () => {
    const params = { contribution: gift };
    const { lines, deliveries } = await district('getContribution', { params });
    return {
      quantity: lines[0]?.delivered,
      records: deliveries.map(({ record }) => record.number).sort(),
    };
  };
  const arrival = (quantity: string) =>
    soon(`${quantity} delivered`, async () => {
      const now = await delivered();
      return now.quantity === quantity ? now : undefined;
    });
  const first = Array.from({ length: 10 }, (_, index) => `ص/${index + 10}`);

  beforeAll(async () => {
    running = await startRunning('offline');
    await layGround(running.cast);
    ({ gift, qr, district } = await allocation(running.cast, '15'));
    await open();
    await signIn('/allocations');
    await page.locator('.cards a').first().waitFor();
    await isKeptForTheWay(page);
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
    rmSync(profile, { recursive: true, force: true });
  });

  test('confirms ten deliveries in airplane mode, over a reload and a restart of the browser', async () => {
    await browser.setOffline(true);
    await page.reload();
    await page.locator('.cards a').first().waitFor();
    for (const record of first.slice(0, 5)) await confirmOne(page, record, qr);
    await page.reload();
    for (const record of first.slice(5)) await confirmOne(page, record, qr);
    expect(await unsent(page).innerText()).toBe(`ارسال‌نشده: ${persian(10)}`);
    expect(await onDevice(page)).toMatchObject({ confirmations: 10, photos: 10, readable: false });

    await browser.close();
    await open();
    await browser.setOffline(true);
    await page.goto(at('/unsent'));
    await page.locator('.cards .card').nth(9).waitFor();
    expect(await unsent(page).innerText()).toBe(`ارسال‌نشده: ${persian(10)}`);
    expect((await delivered()).records).toEqual([]);
  });

  test('sends each of them once after signing in again', async () => {
    await browser.setOffline(false);
    await page.locator('.unsent-bar').filter({ hasText: 'برای ارسال دوباره وارد شوید' }).waitFor();
    await page.locator('.unsent-bar .button').click();
    const login = page.locator('input[name=login]');
    await login.or(page.locator('.places')).first().waitFor();
    if (await login.isVisible()) {
      await login.fill('district');
      await page.locator('input[name=password]').fill(running.system.logins.district ?? '');
      await page.locator('input[name=password]').press('Enter');
    }
    expect(await arrival('10')).toEqual({ quantity: '10', records: first });
    await page.locator('.unsent-bar').waitFor({ state: 'detached' });
    expect(await onDevice(page)).toMatchObject({ confirmations: 0, photos: 0 });
  });

  test('has one queue and one session in two tabs, and sends nothing twice', async () => {
    const other = await browser.newPage();
    other.setDefaultTimeout(30_000);
    await other.goto(at('/allocations'));
    await other.locator('.cards a').first().waitFor();
    await browser.setOffline(true);
    await confirmOne(page, 'ص/۲۰', qr);
    await unsent(other)
      .filter({ hasText: persian(1) })
      .waitFor();
    await confirmOne(other, 'ص/۲۱', qr);
    await unsent(page)
      .filter({ hasText: persian(2) })
      .waitFor();
    await browser.setOffline(false);
    const { records } = await arrival('12');
    expect(records).toEqual([...first, 'ص/۲۰', 'ص/۲۱'].sort());
    for (const tab of [page, other]) await unsent(tab).waitFor({ state: 'detached' });
    await other.close();
  });

  test('keeps the page and the queue when the session has ended meanwhile', async () => {
    // As after a night: neither token is good any more, which only the service knows.
    await page.evaluate(`(() => {
      const session = JSON.parse(sessionStorage.getItem('session'));
      session.access_token = session.access_token.slice(0, -6) + 'AAAAAA';
      session.refresh_token = 'ended';
      sessionStorage.setItem('session', JSON.stringify(session));
    })()`);
    await confirmOne(page, 'ص/۲۲', qr);
    await page.locator('.unsent-bar').filter({ hasText: 'برای ارسال دوباره وارد شوید' }).waitFor();
    await page.reload();
    await unsent(page)
      .filter({ hasText: persian(1) })
      .waitFor();
    await page.locator('.places').waitFor();
    expect((await delivered()).quantity).toBe('12');
  });

  test('leaves nothing that was read behind at the sign-out, but what is not sent', async () => {
    expect(await onDevice(page)).toMatchObject({ confirmations: 1, readings: true });
    await signOut();
    await page.goto(`${running.system.url}/?lang=fa`);
    await page.getByRole('button', { name: 'ورود' }).waitFor();
    expect(await onDevice(page)).toMatchObject({ confirmations: 1, readings: false });
    expect(await page.evaluate(`localStorage.getItem('remembered')`)).toBeNull();
  });

  test('never sees or sends what another one has not sent', async () => {
    await browser.clearCookies();
    await signIn('/unsent', 'district2');
    await page.locator('.empty').waitFor();
    expect(await unsent(page).count()).toBe(0);
    expect((await delivered()).quantity).toBe('12');
    await signOut();
    await browser.clearCookies();
    await signIn('/unsent');
    expect((await arrival('13')).records).toContain('ص/۲۲');
  });

  test('is told why a confirmation was not accepted, corrects it, and sends it again', async () => {
    await confirmOne(page, 'ص/۲۳', 'از کاغذی دیگر');
    await page.locator('.unsent-bar .refused').waitFor();
    await unsent(page).click();
    await page.locator('.card .trouble').waitFor();
    await page.getByRole('link', { name: 'اصلاح و ارسال دوباره' }).click();
    await page.locator('.photos img').waitFor();
    await page.getByLabel('کد صورت‌جلسه').fill(qr);
    await page.getByRole('button', { name: 'ثبت تحویل' }).click();
    expect((await arrival('14')).records).toContain('ص/۲۳');
    await unsent(page).waitFor({ state: 'detached' });
  });
});

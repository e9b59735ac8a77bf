/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { barriers, openBrowser, signInAt, withBrowser } from './browser.ts';
import { type Running, startRunning } from './running.ts';

// A first start hashes eight passwords and may build the portal, both slow.
jest.setTimeout(240_000);

withBrowser('an administrator’s pages')('the administrator of an empty system', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const found: string[] = [];

  beforeAll(async () => {
    running = await startRunning('administration');
    browser = await openBrowser();
    page = await signedIn('admin', '/administration');
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
    expect(complaints).toEqual([]);
  });

  const signedIn = async (login: string, path: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
    const opened = await context.newPage();
    opened.on('pageerror', (error) => complaints.push(error.message));
    opened.setDefaultTimeout(30_000);
    const { url, logins } = running.system;
    await signInAt(opened, `${url}${path}?lang=fa`, login, logins[login] ?? '');
    return opened;
  };
  const at = async (path: string) => {
    await page.goto(`${running.system.url}/administration${path}?lang=fa`);
    await page.locator('main h1').waitFor();
  };
  const heading = (text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor();
  const submit = () => page.locator('main form button[type=submit]').click();
  /** Of the page as it stands, in both languages. */
  const look = async (what: string) => {
    await page.waitForLoadState('networkidle');
    // What a pressed button announced is taken away by its library some seconds later.
    await page.locator('[data-live-announcer] [role=img]').first().waitFor({ state: 'detached' });
    found.push(...(await barriers(page)).map((barrier) => `${what} fa ${barrier}`));
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('html[lang=en]').waitFor();
    found.push(...(await barriers(page)).map((barrier) => `${what} en ${barrier}`));
    await page.getByRole('button', { name: 'فارسی' }).click();
    await page.locator('html[lang=fa]').waitFor();
  };

  test('is led to its first working day, step by step, and loses nothing by a reload', async () => {
    await look('start');
    await page.getByRole('link', { name: 'آغاز راه‌اندازی' }).click();
    await heading('گام ۱ از ۵: اداره');
    await submit();
    await page.locator('.wrong').first().waitFor();
    await look('office, with errors');
    await page.getByLabel('نام اداره', { exact: true }).fill('اداره مسئولیت‌پذیری نمونه');
    await page.getByRole('combobox', { name: 'حوزهٔ اداره' }).fill('شهر تهران');
    await page.locator('.popover .option').first().click();
    await page.getByLabel('واژهٔ اداره برای کسی که خدمت می‌گیرد').fill('خدمت‌گیرنده');
    await submit();
    await heading('گام ۲ از ۵: سربرگ');
    await page.getByLabel('زنجیرهٔ سازمانی، از بالا').fill('شهرداری نمونه\nسازمان رفاه نمونه');
    await look('letterhead');
    await page.reload();
    await heading('گام ۱ از ۵: اداره');
    await submit();
    await heading('گام ۲ از ۵: سربرگ');
    await submit();
    await heading('گام ۳ از ۵: صاحبان امضا');
    await page.getByLabel('نام و نام خانوادگی').fill('امضاکنندهٔ نمونه');
    await page.getByLabel('سمت', { exact: true }).fill('رئیس اداره');
    await page.locator('.segment[data-type=year]').first().click();
    await page.keyboard.type('1405');
    await page.locator('.segment[data-type=month]').first().click();
    await page.keyboard.type('1');
    await page.locator('.segment[data-type=day]').first().click();
    await page.keyboard.type('1');
    await look('signatories');
    await submit();
    await heading('گام ۴ از ۵: دو کارشناس');
    await look('officers');
    await page.getByLabel('شناسهٔ ورود کارشناس ۱').fill('officer');
    await submit();
    await page.getByLabel('شناسهٔ ورود کارشناس ۲').fill('officer2');
    await submit();
    await heading('گام ۵ از ۵: آغاز کار');
    await look('ready');
  });

  test('invites, names a deputy for the days of a leave, and takes duties back', async () => {
    await at('/people');
    await page.locator('tbody a', { hasText: /^officer2$/ }).waitFor();
    await look('people');
    await page.locator('tbody a', { hasText: /^officer$/ }).click();
    await page.getByRole('heading', { name: 'متن دعوت' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('/officer شناسهٔ ورود: officer');
    await look('person');
    await page.getByLabel('جانشین چه کسی باشد؟').selectOption({ label: 'officer2' });
    for (const which of [0, 1])
      for (const [part, digits] of [
        ['year', '1405'],
        ['month', '12'],
        ['day', which === 0 ? '1' : '9'],
      ] as const) {
        await page.locator(`.segment[data-type=${part}]`).nth(which).click();
        await page.keyboard.type(digits);
      }
    await page.getByRole('button', { name: 'تعیین جانشین' }).click();
    await page.locator('.done').waitFor();
    await at('/people/new');
    await look('appointment');
  });

  test('finds an officer at work', async () => {
    const officer = await signedIn('officer', '/officer');
    await officer.getByRole('heading', { level: 1, name: 'امروز' }).waitFor();
    expect(await officer.locator('main .trouble').count()).toBe(0);
    const { url } = running.system;
    await officer.goto(`${url}/officer/partners/new?lang=fa`);
    await officer.getByLabel('نوع').selectOption({ label: 'خیّر (شخص حقیقی)' });
    await officer.getByLabel('نام', { exact: true }).fill('خیّر نمونه');
    await officer.getByLabel('کد ملی').fill('9990000018');
    // Of a person nothing stays on the device.
    const kept = String(await officer.evaluate('JSON.stringify(localStorage)'));
    expect(kept).toContain('natural-person');
    expect(kept).not.toContain('خیّر نمونه');
    expect(kept).not.toContain('9990000018');
    await officer.getByRole('button', { name: 'ثبت', exact: true }).click();
    await officer.getByText('دیدن شما ثبت شد').waitFor();
    await officer.context().close();
  });

  test('answers a person who asks what is held and who has read it, and erases it for good', async () => {
    await at('/persons');
    await page.locator('.rows a').first().waitFor();
    await look('persons');
    await page.locator('.rows a').first().click();
    await page.getByRole('button', { name: /^دیدن اطلاعات/ }).click();
    await page.getByText('خیّر نمونه').waitFor();
    const readings = page.locator('tbody tr');
    expect(await readings.first().innerText()).toContain('صفحهٔ مشارکت‌کننده را دید');
    expect(await readings.last().innerText()).toContain('همهٔ اطلاعات را دید');
    await look('personal data');
    await page.getByText('می‌دانم که بازگرداندنی نیست').click();
    await page.getByRole('button', { name: 'پاک کردن اطلاعات شخصی' }).click();
    await page.getByText('پاک شد.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: /^دیدن اطلاعات/ }).click();
    await page.getByText('اطلاعات این شخص پاک شده است').waitFor();
  });

  test('changes the settings later on one page, and met no barrier anywhere', async () => {
    await at('/office');
    await page.getByLabel('مهلت اعتراض به رد').fill('۲۰');
    await look('settings');
    await page.getByRole('button', { name: 'ثبت تنظیمات' }).click();
    await page.locator('.done').waitFor();
    expect(found).toEqual([]);
  });
});

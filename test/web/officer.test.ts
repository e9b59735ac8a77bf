/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Person, today } from '../../scripts/scenario/cast.ts';
import { layGround } from '../../scripts/scenario/office.ts';
import { verify } from '../../scripts/scenario/steps.ts';
import { barriers, openBrowser, signInAt, withBrowser } from './browser.ts';
import { type Running, startRunning } from './running.ts';

// A first start hashes eight passwords and may build the portal, both slow.
jest.setTimeout(240_000);

withBrowser('an officer’s pages')('an officer', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  let officer: Person;
  let second: Person;
  let partner: Person;
  const complaints: string[] = [];

  beforeAll(async () => {
    running = await startRunning('officer');
    await layGround(running.cast);
    [partner, officer, second] = [
      await running.cast.as('partner'),
      await running.cast.as('officer'),
      await running.cast.as('officer2'),
    ];
    browser = await openBrowser();
    page = await signedIn('officer');
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
    expect(complaints).toEqual([]);
  });

  const signedIn = async (login: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const opened = await context.newPage();
    opened.on('pageerror', (error) => complaints.push(error.message));
    opened.setDefaultTimeout(30_000);
    const { url, logins } = running.system;
    await signInAt(opened, `${url}/officer?lang=fa`, login, logins[login] ?? '');
    return opened;
  };
  const at = async (path: string, { on = page, language = 'fa' } = {}) => {
    const separator = path.includes('?') ? '&' : '?';
    await on.goto(`${running.system.url}/officer${path}${separator}lang=${language}`);
    await on.locator('main h1').waitFor();
  };
  /** So many wheelchairs, logged by the company. */
  const logged = async (quantity: string): Promise<string> => {
    const { id } = await partner('submitContribution', {
      body: {
        occurredOn: today(),
        region: 'IR-23.tehran.06',
        targetGroup: 'people-with-disabilities',
        lines: [
          {
            item: 'wheelchair',
            quantity,
            values: { 'cost-to-company': { is: 'amount', amount: '1500000000', currency: 'IRR' } },
          },
        ],
        evidence: [],
      },
      idempotencyKey: `officer-test-${quantity}`,
    });
    return id;
  };
  const read = (contribution: string) => officer('getContribution', { params: { contribution } });
  /** Tab after Tab until what has the focus says this; a person would give up before fifty. */
  const tabTo = async (words: string) => {
    for (let presses = 0; presses < 50; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(
        'document.activeElement === document.body ? "" : document.activeElement.innerText',
      );
      if (String(focused).replaceAll('\u00a0', ' ').includes(words)) return;
    }
    throw new Error(`the keyboard does not reach ${words}`);
  };

  test('starts with what to do next, in at most 200 KB of script', async () => {
    await logged('3');
    const scripts: Promise<Buffer>[] = [];
    const fresh = await page.context().newPage();
    fresh.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body());
    });
    await fresh.goto(`${running.system.url}/officer?lang=fa`);
    await fresh.locator('.work a').filter({ hasText: 'مشارکت در انتظار تأیید' }).waitFor();
    const bodies = await Promise.all(scripts);
    const sum = bodies.reduce((bytes, body) => bytes + gzipSync(body).length, 0);
    expect(bodies.length).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(200_000);
    await fresh.close();
  });

  test('goes through the queue, verifies and goes on to the next by keyboard alone', async () => {
    const [first, next] = [await logged('4'), await logged('5')];
    await at('/contributions');
    await page.locator('.cards a').filter({ hasText: '۵ دستگاه' }).waitFor();
    await tabTo('۳ دستگاه ویلچر');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('main .steps button').first().waitFor();
    expect(page.url()).toContain(first);
    await tabTo('تأیید کارشناسی');
    await page.keyboard.press('Enter');
    await page.getByLabel('مقدار تأییدشده').waitFor();
    await page.getByLabel('مقدار تأییدشده').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('۲');
    await page.keyboard.press('Enter');
    await page.locator('.done').waitFor();
    expect(await read(first)).toMatchObject({ status: 'verified', lines: [{ verified: '2' }] });
    await tabTo('رفتن به مورد بعدی صف');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${next}`);
    await page.getByRole('link', { name: 'بازگشت به صف' }).press('Enter');
    await page.locator('.cards a').first().waitFor();
    const focused = page.locator('.cards a:focus');
    await focused.waitFor();
    expect(await focused.getAttribute('href')).toContain(next);
  });

  test('keeps a view of the queue under a name of its own', async () => {
    await at('/contributions?status=all&programme=disability-support');
    await page.getByLabel('نامی برای این نما').fill('ویلچرها');
    await page.getByRole('button', { name: 'نگه‌داشتن این نما' }).click();
    await at('/contributions');
    await page.getByRole('link', { name: 'ویلچرها' }).click();
    await page.waitForURL('**programme=disability-support**');
    await page.locator('.cards a').first().waitFor();
    await at('/contributions?status=all&programme=housing');
    await page.locator('.empty').waitFor();
  });

  test('learns what a colleague did meanwhile, keeps the own words, and sends them again', async () => {
    const gift = await logged('6');
    await at(`/contributions/${gift}`);
    await page.getByRole('button', { name: 'عودت جهت اصلاح' }).click();
    await page.getByLabel('دلیل').fill('فاکتور خوانا نیست.');

    const colleague = await signedIn('officer2');
    await at(`/contributions/${gift}`, { on: colleague });
    await colleague.getByRole('button', { name: 'تأیید کارشناسی' }).click();
    await colleague.getByLabel('توضیح').fill('قیمت بالا است.');
    await colleague.getByText('تأیید همکار دوم هم لازم است').click();
    await colleague.locator('form button[type=submit]').first().click();
    await colleague.locator('.done').waitFor();
    await colleague.context().close();

    const submit = page.locator('.card.step button[type=submit]');
    await submit.click();
    const changed = page.locator('.changed');
    await changed.filter({ hasText: 'در انتظار تأیید دوم' }).waitFor();
    await changed.filter({ hasText: 'قیمت بالا است.' }).waitFor();
    expect(await page.getByLabel('دلیل').inputValue()).toBe('فاکتور خوانا نیست.');
    await submit.click();
    await page.locator('.done').waitFor();
    expect(await read(gift)).toMatchObject({ status: 'returned', reason: 'فاکتور خوانا نیست.' });
  });

  test('takes the own words along when the step is no longer possible', async () => {
    const gift = await logged('7');
    await at(`/contributions/${gift}`);
    await page.getByRole('button', { name: 'رد', exact: true }).click();
    await page.getByLabel('دلیل').fill('دو بار ثبت شده است.');
    await verify(second, gift, { lines: [{ quantity: '7', basis: 'cost-to-company' }] });
    await page.locator('.card.step button[type=submit]').click();
    await page.getByText('گامی که آغاز کرده بودید دیگر ممکن نیست.').waitFor();
    await page.getByRole('button', { name: 'پیشنهاد ثبت اصلاحی' }).click();
    expect(await page.getByLabel('دلیل').inputValue()).toBe('دو بار ثبت شده است.');
    await page.reload();
    await page.locator('main h1').waitFor();
  });

  test('finds a letter ready, with names, numbers and Jalali dates', async () => {
    const gift = await logged('8');
    const { version } = await read(gift);
    await officer('returnContribution', {
      params: { contribution: gift },
      body: { reason: 'تصویر فاکتور را پیوست کنید' },
      ifMatch: version,
      idempotencyKey: 'return-8',
    });
    await at('/letters');
    await page.getByRole('heading', { name: 'عودت با دلیل' }).waitFor();
    await at(`/letters/returned/${gift}`);
    const letter = page.locator('#letter');
    await letter.waitFor();
    const text = (await letter.inputValue()).replaceAll('\u00a0', ' ');
    for (const part of [
      'بسمه تعالی',
      'شرکت نمونهٔ گرمابخش',
      '۸ دستگاه ویلچر',
      '«تصویر فاکتور را پیوست کنید»',
      'منطقهٔ ۶ تهران',
      'رئیس اداره مسئولیت‌پذیری بنگاه‌های شهری',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/تاریخ: [۰-۹]+ \S+ ۱۴[۰-۹]{2}/);
    expect(text).not.toContain('undefined');
    await page.getByRole('radio', { name: 'انگلیسی' }).check({ force: true });
    await page.locator('#letter[lang=en]').waitFor();
    expect(await letter.inputValue()).toContain('Sample Heating Company');
  });

  test('issues several certificates, and goes on after a reload where it was', async () => {
    const gift = await logged('9');
    await verify(second, gift, { lines: [{ quantity: '9', basis: 'cost-to-company' }] });
    await at('/certificates/batch');
    await page.getByRole('button', { name: 'برداشتن همه' }).click();
    await page.getByText('۹ دستگاه ویلچر').click();
    await page.getByRole('button', { name: 'آماده‌سازی ۱ پیش‌نویس' }).click();
    await page.getByText('۱ از ۱ انجام شد').waitFor();
    await page.reload();
    await page.getByLabel(/شمارهٔ نامهٔ/).fill('۱۲۳/الف');
    await page.getByRole('button', { name: 'ثبت ۱ شمارهٔ نامه' }).click();
    await page.getByRole('button', { name: 'صدور ۱ گواهی' }).click();
    await page.locator('section[aria-label="۳. صدور"] .badge.good').waitFor();
    const { items } = await officer('listCertificates', {});
    expect(items).toMatchObject([
      { status: 'issued', contributions: [gift], letter: { number: '۱۲۳/الف' } },
    ]);
  });

  test('decides in English as well, with the reason beside the field when it is missing', async () => {
    const gift = await logged('10');
    await at(`/contributions/${gift}`, { language: 'en' });
    await page.getByRole('button', { name: 'Refuse' }).click();
    const submit = page.locator('.card.step button[type=submit]');
    await submit.click();
    await page.locator('.card.step .wrong').filter({ hasText: 'is required' }).waitFor();
    await page.getByLabel('Reason').fill('Not a gift.');
    await submit.click();
    await page.locator('.done').waitFor();
    expect(await read(gift)).toMatchObject({ status: 'refused', reason: 'Not a gift.' });
  });

  test('meets no barrier on any page, in both languages', async () => {
    const open = await logged('11');
    const { items: partners } = await officer('listPartners', {});
    const { items: certificates } = await officer('listCertificates', {});
    const of = partners[0]?.id;
    const paths = [
      ...['', '/contributions?status=all', `/contributions/${open}`, '/letters'],
      ...[`/letters/documents/${open}`, '/certificates', '/certificates/batch'],
      ...['/certificates/new', `/certificates/${certificates[0]?.id}`, '/partners'],
      ...['/partners/new', `/partners/${of}`, `/partners/${of}/amend`, `/partners/${of}/merge`],
      ...[`/partners/${of}/letter`, '/reports', '/reports/1405-Q3'],
    ];
    const found: string[] = [];
    for (const path of paths) {
      await at(path);
      await page.waitForLoadState('networkidle');
      found.push(...(await barriers(page)).map((barrier) => `${path} fa ${barrier}`));
      await page.getByRole('button', { name: 'English' }).click();
      await page.locator('html[lang=en]').waitFor();
      found.push(...(await barriers(page)).map((barrier) => `${path} en ${barrier}`));
    }
    expect(found).toEqual([]);
  });
});

/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Person, soon } from '../../scripts/scenario/cast.ts';
import { layGround } from '../../scripts/scenario/office.ts';
import { openBrowser, signInAt, withBrowser } from './browser.ts';
import { picture } from './field.ts';
import { type Running, startRunning } from './running.ts';

// A first start hashes eight passwords and may build the portal, both slow.
jest.setTimeout(240_000);

withBrowser('a partner’s way')('a partner', () => {
  let running: Running;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let partner: Person;
  let officer: Person;
  const complaints: string[] = [];

  beforeAll(async () => {
    running = await startRunning('partner');
    const { cast, system } = running;
    await layGround(cast);
    partner = await cast.as('partner');
    officer = await cast.as('officer');
    browser = await openBrowser();
    // Requests are held up and lost on purpose, which a service worker would hide from the test.
    context = await browser.newContext({
      // As high as the form: a list that opens closes again when the page scrolls beneath it.
      viewport: { width: 390, height: 2400 },
      serviceWorkers: 'block',
    });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.setDefaultTimeout(20_000);
    await signInAt(page, `${system.url}/partner?lang=fa`, 'partner', system.logins.partner ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });
  afterEach(() => {
    expect(complaints.splice(0)).toEqual([]);
  });

  const at = async (path: string, language = 'fa') => {
    await page.goto(`${running.system.url}/partner${path}?lang=${language}`);
    await page.locator('main h1').waitFor();
  };
  const choose = async (label: string, text: string) => {
    await page.getByLabel(label, { exact: true }).first().fill(text);
    await page.locator('.popover .option').first().click();
    await page.locator('.popover').waitFor({ state: 'detached' });
  };
  /** Each segment of a day that is not typed yet begins one after today's. */
  const today = async () => {
    for (const segment of await page.getByRole('spinbutton').all())
      for (const key of ['ArrowUp', 'ArrowDown']) await segment.press(key);
  };
  const gifts = async () =>
    (await partner('listContributions', { query: { order: 'newest-first' } })).items;
  const fillIn = async (quantity: string) => {
    await choose('چه داده‌اید؟', 'ویلچر');
    await page.getByLabel('چه مقدار؟').fill(quantity);
    await today();
    await choose('برای کدام منطقه؟', 'منطقهٔ ۶');
    await choose('برای چه کسانی؟', 'معلولیت');
    await page.getByLabel('بهای تمام‌شده برای شما (اگر می‌دانید)').fill('۲۲۵۰۰۰۰۰۰۰');
  };
  const send = () => page.getByRole('button', { name: 'ارسال برای تأیید' }).click();

  test('that has given nothing yet is led to its first gift', async () => {
    await at('');
    await page.getByRole('link', { name: 'نخستین مشارکت را ثبت کنید' }).click();
    await page.getByLabel('چه داده‌اید؟', { exact: true }).first().waitFor();
    const fields = 'main form .entry:visible';
    expect(await page.locator(fields).count()).toBeLessThanOrEqual(8);
  });

  test('is told while it types what is wrong, and only when it sends what is missing', async () => {
    await at('/new');
    await choose('چه داده‌اید؟', 'ویلچر');
    await page.getByLabel('چه مقدار؟').fill('1.5');
    await page.getByText('باید عدد صحیح باشد').waitFor();
    expect(await page.getByText('الزامی است').count()).toBe(0);
    await send();
    await page.getByText('الزامی است').first().waitFor();
    expect(await page.getByText('الزامی است').count()).toBe(3);
    await choose('چه داده‌اید؟', 'بخاری');
    await page.getByLabel('شماره‌های سریال').waitFor();
    await page.getByRole('button', { name: 'پاک کردن و آغاز دوباره' }).click();
    expect(await gifts()).toEqual([]);
  });

  test('logs a gift whose answer is lost, over a reload and without a line, once', async () => {
    await at('/new');
    await fillIn('۱۵');
    let isLost = true;
    await page.route('**/api/evidence/**', async (route) =>
      isLost ? route.abort() : route.continue(),
    );
    await page.locator('input[type=file]').setInputFiles({
      name: 'letter.png',
      mimeType: 'image/png',
      buffer: await picture(page, 'نامه'),
    });
    await page.getByText('خودبه‌خود فرستاده می‌شود').waitFor();
    await send();
    await page.getByText('پرونده در راه است').waitFor();

    isLost = false;
    await page.reload();
    await page.getByText('رسید و درستی آن بررسی شد').waitFor();
    expect(await page.getByLabel('چه مقدار؟').inputValue()).toBe('۱۵');

    // The ledger takes it, and the answer never arrives.
    await page.route('**/api/contributions', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      return route.abort();
    });
    await send();
    await page.getByText('سامانه در دسترس نیست').waitFor();
    expect(await page.getByLabel('چه مقدار؟').inputValue()).toBe('۱۵');
    await page.unroute('**/api/contributions');
    await page.reload();
    await page.getByLabel('چه مقدار؟').waitFor();
    await context.setOffline(true);
    await send();
    await page.getByText('سامانه در دسترس نیست').waitFor();
    await context.setOffline(false);
    await send();
    await page.getByRole('heading', { name: 'مشارکت شما ثبت شد' }).waitFor();
    const all = await gifts();
    expect(all).toMatchObject([{ lines: [{ item: 'wheelchair', claimed: '15' }] }]);
    expect(all[0]?.evidence).toMatchObject([{ name: 'letter.png', mediaType: 'image/png' }]);
    expect(await page.evaluate('Object.keys(localStorage).join()')).not.toContain('draft/');
    await page.unroute('**/api/evidence/**');
  });

  test('corrects what an officer returned, with the reason beside, and finds its claim there', async () => {
    const [gift] = await gifts();
    const { id = '', version = 0 } = gift ?? {};
    const reason = 'شمارهٔ فاکتور خوانا نیست';
    await officer('returnContribution', {
      ...{ params: { contribution: id }, ifMatch: version },
      ...{ body: { reason }, idempotencyKey: 'returned' },
    });
    await at('');
    await page.getByText(reason).waitFor();
    await page.getByRole('link', { name: 'اصلاح و ارسال دوباره' }).click();
    await page.getByLabel('چه مقدار؟').waitFor();
    expect(await page.locator('main .trouble').innerText()).toContain(reason);
    expect(await page.getByLabel('چه مقدار؟').inputValue()).toBe('۱۵');
    expect(await page.getByLabel('بهای تمام‌شده برای شما (اگر می‌دانید)').inputValue()).toBe(
      '۲٬۲۵۰٬۰۰۰٬۰۰۰',
    );
    await page.getByLabel('توضیح (اختیاری)').fill('فاکتور تازه پیوست شد');
    await page.getByRole('button', { name: 'ارسال دوباره برای تأیید' }).click();
    await page.locator('.stations').waitFor();
    const { status, submission } = await partner('getContribution', {
      params: { contribution: id },
    });
    expect({ status, note: submission?.note }).toEqual({
      status: 'submitted',
      note: 'فاکتور تازه پیوست شد',
    });
    await page.getByText('فاکتور تازه پیوست شد').waitFor();
  });

  test('answers the office, objects to a refusal, and withdraws', async () => {
    const [gift] = await gifts();
    const { id = '' } = gift ?? {};
    const params = { contribution: id };
    const text = 'مدل ویلچرها چیست؟';
    await officer('sendMessage', { params, body: { text }, idempotencyKey: 'asked' });
    await at('');
    await page.getByText(text).waitFor();
    await page.getByRole('link', { name: 'خواندن و پاسخ' }).click();
    await page.getByLabel('پیام شما').fill('مدل نمونهٔ ۱۴۰۵');
    await page.getByRole('button', { name: 'ارسال پیام' }).click();
    await page.locator('.thread .partner').waitFor();
    await at('');
    await page.getByText('اکنون چیزی منتظر شما نیست').waitFor();

    const { version } = await officer('getContribution', { params });
    await officer('refuseContribution', {
      ...{ params, ifMatch: version, body: { reason: 'پیش‌تر ثبت شده است' } },
      idempotencyKey: 'refused',
    });
    await at(`/contributions/${id}`);
    await page.getByText('اعتراض به رد').click();
    await page.getByLabel('چرا نظر دیگری دارید؟').fill('مشارکت دیگری بود');
    await page.getByRole('button', { name: 'ارسال اعتراض' }).click();
    await page.getByText('اعتراض در دست بررسی').waitFor();

    await at('/new');
    await fillIn('۲');
    await send();
    await page.getByRole('link', { name: 'مشارکت شما اکنون کجاست' }).click();
    await page.getByText('پس گرفتن', { exact: true }).click();
    await page.getByLabel('چرا پس می‌گیرید؟').fill('دو بار ثبت شد');
    await page.getByRole('button', { name: 'پس گرفتن مشارکت' }).click();
    await page.getByText('پس گرفته شد').first().waitFor();
    expect((await gifts()).map(({ status }) => status)).toEqual(['withdrawn', 'objected']);
  });

  test('takes a table over, with what is wrong in its very cell', async () => {
    const before = (await gifts()).length;
    const table = `تاریخ مشارکت,کد منطقه,گروه هدف,کد قلم,مقدار,بهای تمام‌شده (ریال)
۱۴۰۵/۰۲/۰۱,IR-23.tehran.06,people-with-disabilities,wheelchair,۲,۱٬۰۰۰
۱۴۰۵/۰۲/۰۲,IR-23.tehran.06,people-with-disabilities,spaceship,۲,۱٬۰۰۰
`;
    await at('/import');
    await page.locator('input[type=file][accept*=csv]').setInputFiles({
      name: 'gifts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(table),
    });
    const wrong = page.locator('.wrong-cell');
    await wrong.waitFor();
    expect(await wrong.innerText()).toContain('spaceship');
    expect(await wrong.innerText()).toContain('در این سامانه شناخته نیست');
    expect((await gifts()).length).toBe(before);
    await page.getByRole('button', { name: 'وارد کردن ۱ سطر' }).click();
    await page.getByRole('heading', { name: 'ورود پایان یافت' }).waitFor();
    const all = await gifts();
    expect(all.length).toBe(before + 1);
    expect(all[0]).toMatchObject({ status: 'submitted', lines: [{ claimed: '2' }] });
  });

  test('logs a gift in English by keyboard alone', async () => {
    const before = (await gifts()).length;
    await at('/new', 'en');
    const press = (...keys: string[]) =>
      keys.reduce(
        (done, key) => done.then(() => page.keyboard.press(key)),
        Promise.resolve<unknown>(undefined),
      );
    const focused = (what: string) => page.evaluate(`document.activeElement.${what}`);
    /** Onwards by Tab until something is reached; a keyboard reaches everything or the test ends. */
    const reach = async (what: string, value: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        if (String(await focused(what)).startsWith(value)) return;
        await press('Tab');
      }
      throw new Error(`${value} is out of reach of the keyboard`);
    };
    const label = 'labels?.[0]?.innerText';
    const pick = async (name: string, text: string) => {
      await reach(label, name);
      await page.keyboard.type(text);
      await page.locator('.popover .option').first().waitFor();
      await press('ArrowDown', 'Enter');
      await page.locator('.popover').waitFor({ state: 'detached' });
    };
    await page.getByLabel('What did you give?', { exact: true }).first().waitFor();
    await pick('What did you give?', 'Wheel');
    await reach(label, 'How many?');
    await page.keyboard.type('4');
    await reach('getAttribute("role")', 'spinbutton');
    await press('ArrowUp', 'ArrowDown', 'Tab', 'ArrowUp', 'ArrowDown', 'Tab');
    await press('ArrowUp', 'ArrowDown');
    await pick('For which region?', 'Tehran, district 6');
    await pick('For whom?', 'People with dis');
    await reach('innerText', 'Send for verification');
    await press('Enter');
    await page.getByRole('heading', { name: 'Your contribution is recorded' }).waitFor();
    const all = await soon('the gift', async () => {
      const found = await gifts();
      return found.length > before ? found : undefined;
    });
    expect(all[0]).toMatchObject({ lines: [{ item: 'wheelchair', claimed: '4' }] });
  });
});

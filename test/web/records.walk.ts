/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Person, today } from '../../scripts/scenario/cast.ts';
import { layGround } from '../../scripts/scenario/office.ts';
import { openBrowser, signInAt, withBrowser } from './browser.ts';
import { deskOf, wordsOf } from './desk.ts';
import { type Running, startRunning, wheelchairs } from './running.ts';

// A first start hashes eight passwords and may build the portal, both slow.
jest.setTimeout(240_000);

withBrowser('the office’s registers')('an officer keeps the registers', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  let officer: Person;
  const complaints: string[] = [];

  beforeAll(async () => {
    running = await startRunning('records');
    const { cast, system } = running;
    await layGround(cast);
    await wheelchairs(cast);
    officer = await cast.as('officer');
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
  afterEach(() => {
    expect(complaints).toEqual([]);
  });

  const at = async (path: string) => {
    await page.goto(`${running.system.url}/officer/records${path}`);
    await page.locator('main h1').waitFor();
    return deskOf(page);
  };
  const title = () => page.locator('main h1').innerText();
  const history = (text: string) => page.locator('.history li').filter({ hasText: text }).waitFor();
  const isDone = () => page.locator('.done').waitFor();
  const idHere = () => new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const arrived = async (name: string) => {
    await page.locator('main h1').filter({ hasText: name }).waitFor();
    return deskOf(page);
  };

  test('registers a memorandum with a milestone, amends it and ends it', async () => {
    const desk = await at('/memoranda/new');
    await desk.type('عنوان', 'تفاهم‌نامهٔ نمونهٔ آزمایش');
    await desk.pick('چه کسی تعهد می‌کند؟', 'شرکت نمونهٔ گرمابخش');
    await desk.type('شمارهٔ نامه', '۱۴۰۵/۷۷');
    await desk.day('تاریخ نامه', '2026-04-25');
    await desk.choose('منطقه', 'شهر تهران');
    await desk.choose('گروه هدف', 'معلولیت');
    await desk.pick('قلم', 'ویلچر');
    await desk.type('مقدار', '۴۰');
    await desk.day('سررسید', '2027-03-19');
    await desk.type('متن بند', 'چهل دستگاه ویلچر تا پایان سال');
    await desk.press('افزودن گام');
    await desk.frame('گام ۱').day('تا روز', '2026-12-21');
    await desk.frame('گام ۱').type('درصد', '۵۰');
    await desk.press('ثبت تفاهم‌نامه');

    const record = await arrived('تفاهم‌نامهٔ نمونهٔ آزمایش');
    await history('تفاهم‌نامه ثبت شد');
    expect(await wordsOf(page.locator('.clause'))).toContain('۰ دستگاه از ۴۰ دستگاه');
    await record.press('ثبت الحاقیه');
    await record.type('شمارهٔ نامه', '۱۴۰۵/۷۷/۱');
    await record.day('تاریخ نامه', '2026-05-20');
    await record.type('دلیل', 'افزایش سهم');
    await record.pick('بند', 'ویلچر');
    await record.type('مقدار تازه', '۶۰');
    await page.locator('form').getByRole('button', { name: 'ثبت الحاقیه' }).click();
    await isDone();
    await history('الحاقیه ثبت شد');
    const { clauses } = await officer('getMou', { params: { mou: idHere() } });
    expect(clauses).toMatchObject([{ pledged: '60', milestones: [{ target: '30' }] }]);

    await record.press('پایان تفاهم‌نامه');
    await record.pick('چگونه پایان یافت؟', 'فسخ شد');
    await record.type('دلیل', 'به خواست دو طرف');
    await record.type('شمارهٔ نامه', '۱۴۰۵/۷۷/۲');
    await record.day('تاریخ نامه', '2026-06-20');
    await page.locator('form').getByRole('button', { name: 'پایان تفاهم‌نامه' }).click();
    await isDone();
    expect(await wordsOf(page.locator('.badges'))).toContain('فسخ شد');
  });

  test('is told beside the fields what is missing, and loses nothing by leaving', async () => {
    const desk = await at('/obligations/new');
    await desk.type('مبلغ پایه', '۴۰۰۰۰۰۰');
    await desk.press('ثبت تعهد');
    await page.locator('.wrong').first().waitFor();
    expect(await page.locator('.wrong').count()).toBeGreaterThan(3);
    await at('/obligations');
    await at('/obligations/new');
    expect(await page.getByLabel('مبلغ پایه').inputValue()).toBe('۴٬۰۰۰٬۰۰۰');
  });

  test('registers an obligation, which a colleague has to amend', async () => {
    const desk = await at('/obligations/new');
    await desk.pick('بنگاه', 'اتحادیهٔ تعاونی عمرانی نمونه');
    await desk.pick('سال', '۱۴۰۵');
    await desk.frame('مبنای تعهد').type('عنوان', 'مصوبهٔ نمونهٔ شورا');
    await desk.type('شمارهٔ نامه', '۱۶۰/۲۲۱');
    await desk.day('تاریخ نامه', '2026-04-12');
    await desk.type('مبلغ پایه', '۱۰۰۰۰۰۰۰۰۰۰');
    await desk.type('درصد تعهد', '۱');
    await desk.press('ثبت تعهد');
    const record = await arrived('تعهد سال ۱۴۰۵');
    expect(await wordsOf(page.locator('.burn-down'))).toContain('۱۰۰٬۰۰۰٬۰۰۰ ریال');
    await record.press('اصلاح تعهد');
    await record.type('مبلغ پایه', '۲۰۰۰۰۰۰۰۰۰۰');
    await record.type('دلیل', 'اظهار تازه');
    await record.type('شمارهٔ نامه', '۱۶۰/۲۲۲');
    await record.day('تاریخ نامه', '2026-05-12');
    await page.locator('form').getByRole('button', { name: 'اصلاح تعهد' }).click();
    await page.locator('.trouble').filter({ hasText: 'تفکیک وظایف' }).waitFor();
    expect(await page.getByLabel('دلیل').inputValue()).toBe('اظهار تازه');
  });

  test('finds a record by a part of its name, in an address that can be sent on', async () => {
    await at('/items');
    await page.getByLabel('جست‌وجو').fill('بخاري');
    await page.locator('main tbody tr').first().waitFor();
    expect(await wordsOf(page.locator('main tbody'))).toContain('بخاری گازسوز کم‌مصرف');
    expect(await page.locator('main tbody tr').count()).toBe(1);
    await page.reload();
    await page.locator('main tbody tr').first().waitFor();
    expect(await page.locator('main tbody tr').count()).toBe(1);
  });

  test('adds an item and its dated prices, shown in a chart', async () => {
    const desk = await at('/items/new');
    await desk.type('نام', 'تخت بیمارستانی');
    await desk.type('کد', 'hospital-bed');
    await desk.type('واحد', 'دستگاه');
    await desk.choose('برنامه', 'معلولیت');
    await desk.press('افزودن به فهرست');
    const record = await arrived('تخت بیمارستانی');
    for (const [low, high, from] of [
      ['۱۰۰۰۰۰۰۰', '۱۲۰۰۰۰۰۰', '2026-04-01'],
      ['۱۱۰۰۰۰۰۰', '۱۴۰۰۰۰۰۰', '2026-08-01'],
    ] as const) {
      await record.press('ثبت دامنهٔ قیمت تازه');
      await record.type('کمترین قیمت یک واحد', low);
      await record.type('بیشترین قیمت یک واحد', high);
      await record.day('از', from);
      await record.type('مأخذ (نامه یا استعلام چه کسی)', 'استعلام نمونه');
      await page.locator('form').getByRole('button', { name: 'ثبت دامنهٔ قیمت تازه' }).click();
      await page.locator('form').waitFor({ state: 'detached' });
    }
    await page.locator('.chart rect').nth(1).waitFor();
    expect(await page.locator('.chart rect').count()).toBe(2);
    const { ranges } = await officer('getPrices', { params: { item: 'item-hospital-bed' } });
    expect(ranges.map(({ low }) => low)).toEqual(['10000000', '11000000']);
  });

  test('keeps a factor in versions that are never edited', async () => {
    const desk = await at('/factors/new');
    await desk.type('نام', 'تعرفهٔ نمونه');
    await desk.type('کد', 'sample-tariff');
    await desk.pick('نوع', 'تعرفه');
    await desk.pick('تعرفهٔ چه کسی؟', 'صنعت');
    await desk.type('ضریبِ چه چیزی است؟', 'natural-gas');
    await desk.type('واحد', 'ریال بر مترمکعب');
    await page.getByLabel('واحد به انگلیسی').fill('IRR/m3');
    await desk.type('مقدار', '۳۰۰۰۰');
    await desk.type('مأخذ', 'ابلاغ نمونه');
    await desk.type('ویرایش یا سال مأخذ', '۱۴۰۵');
    await desk.day('از', '2026-03-21');
    await desk.press('ثبت');
    const record = await arrived('تعرفهٔ نمونه');
    await record.press('ثبت نسخهٔ تازه');
    await record.pick('به جای کدام نسخه؟', 'نسخهٔ ۱: ۳۰٬۰۰۰ (۱۴۰۵)');
    await record.type('مقدار', '۳۲۰۰۰');
    await record.type('مأخذ', 'اصلاحیهٔ نمونه');
    await record.type('ویرایش یا سال مأخذ', '۱۴۰۵');
    await record.day('از', '2026-03-21');
    await page.locator('form').getByRole('button', { name: 'ثبت نسخهٔ تازه' }).click();
    await isDone();
    await page.locator('main table').getByText('جای آن را گرفت: نسخهٔ ۲').waitFor();
  });

  test('starts a campaign with a rule, and records a promise to it', async () => {
    const desk = await at('/campaigns/new');
    await desk.type('عنوان', 'پویش نمونهٔ ویلچر');
    await desk.choose('منطقه', 'استان تهران');
    await desk.pick('قلم', 'ویلچر');
    await desk.type('چه مقدار؟', '۱۰۰');
    await desk.day('روز آغاز', today());
    await desk.day('مهلت', '2027-03-19');
    await desk.tick('مشارکت مردم به هدف تبدیل می‌شود');
    await desk.type('به ازای هر چند مشارکت؟', '۳۰۰');
    await desk.type('چه مقدار از هدف؟', '۱');
    await desk.press('آغاز پویش');
    const record = await arrived('پویش نمونهٔ ویلچر');
    expect(await wordsOf(page.locator('dl'))).toContain('هر ۳۰۰ مشارکت برابر ۱ از هدف');
    await record.press('ثبت قول');
    await record.pick('چه کسی قول داده است؟', 'شرکت نمونهٔ گرمابخش');
    await record.type('مقدار', '۱۰');
    await page.locator('form').getByRole('button', { name: 'ثبت قول' }).click();
    await isDone();
    await page.locator('.cards .burn-down').waitFor();
    expect(await title()).toBe('پویش نمونهٔ ویلچر');
  });
});

/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Person, today } from '../../scripts/scenario/cast.ts';
import { type Ground, layGround } from '../../scripts/scenario/office.ts';
import { openBrowser, signInAt, withBrowser } from './browser.ts';
import { deskOf, wordsOf } from './desk.ts';
import { type Running, startRunning, wheelchairs } from './running.ts';

// A first start hashes eight passwords and may build the portal, both slow.
jest.setTimeout(240_000);

withBrowser('the office’s work in its registers')('an officer at work', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  let officer: Person;
  let colleague: Person;
  let ground: Ground;
  let need: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    running = await startRunning('records-work');
    const { cast, system } = running;
    ground = await layGround(cast);
    await wheelchairs(cast);
    officer = await cast.as('officer');
    colleague = await cast.as('officer2');
    const district = await cast.as('district');
    const posted = await district('postNeed', {
      body: {
        ...{ region: 'IR-23.tehran.06', targetGroup: 'people-with-disabilities' },
        ...{ item: 'wheelchair', quantity: '12' },
        urgency: 'urgent',
        coverage: { result: 'none', checkedOn: today() },
      },
      idempotencyKey: 'twelve-wheelchairs',
    });
    need = posted.id;
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
  const arrived = async (name: string) => {
    await page.locator('main h1').filter({ hasText: name }).waitFor();
    return deskOf(page);
  };
  const send = (name: string) => page.locator('form').getByRole('button', { name }).click();
  const isDone = () => page.locator('.done').waitFor();
  const paper = () =>
    page
      .locator('input[type=file]')
      .last()
      .setInputFiles({
        name: 'paper.png',
        mimeType: 'image/png',
        buffer: Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
          'base64',
        ),
      });
  const isSent = () => page.locator('.files .badge.good').waitFor();

  test('finds a need by district and urgency, sets a gift aside for it and takes it back', async () => {
    const board = await at('/needs');
    await board.choose('منطقه', 'منطقهٔ ۶ تهران');
    await board.pick('فوریت', 'فوری');
    await page.locator('main tbody a').first().click();
    await arrived('۱۲');
    expect(await wordsOf(page.locator('.reasons').first())).toContain('همهٔ نیاز را برآورده می‌کند');
    await page.getByRole('button', { name: 'تخصیص به این نیاز' }).click();
    await isDone();
    await page.locator('main').getByRole('link', { name: '۱۲' }).first().click();
    const allocation = deskOf(page);
    await page.getByRole('button', { name: 'صدور رسید تحویل' }).waitFor();
    await allocation.press('صدور رسید تحویل');
    await allocation.type('چند رسید؟', '۲');
    await send('صدور رسید تحویل');
    await isDone();
    await allocation.press('دیدن و چاپ رسیدها');
    await page.locator('main tbody tr').nth(1).waitFor();
    await allocation.press('آزاد کردن');
    await allocation.pick('دلیل', 'برای نیازی دیگر');
    await send('آزاد کردن');
    await isDone();
    expect(await officer('getNeed', { params: { need } })).toMatchObject({ open: '12' });
  });

  test('hands goods to an implementer for it to confirm', async () => {
    const partner = await officer('getPartner', { params: { partner: ground.charity } });
    await officer('amendPartner', {
      params: { partner: ground.charity },
      body: { implementer: true, from: '2026-03-21', reason: 'مجری است', evidence: [] },
      ifMatch: partner.version,
      idempotencyKey: 'implementer',
    });
    const desk = await at('/handovers/new');
    await desk.pick('مشارکت', 'شرکت نمونهٔ گرمابخش · ویلچر');
    await desk.type('مقدار', '۲');
    await desk.pick('مجری', 'انجمن خیریهٔ نمونهٔ توان‌یاب');
    await desk.day('روز رویداد', today());
    await desk.press('ثبت سپردن');
    await arrived('۲');
    expect(await wordsOf(page.locator('.badges'))).toContain('در انتظار تأیید مجری');
  });

  test('registers a saving, which a colleague verifies, and spends its fund in two steps', async () => {
    const desk = await at('/savings/new');
    await desk.pick('اندازه‌گیر', 'شرکت گاز استان نمونه');
    await desk.pick('تأمین‌کنندهٔ صندوق', 'شرکت نمونهٔ گرمابخش');
    await desk.type('مشترکان', 'مشترکان نمونهٔ آزمایش');
    await desk.type('شمار مشترکان', '۱۰۰۰');
    await desk.choose('پهنه', 'استان تهران');
    await desk.choose('از ماه', 'فروردین ۱۴۰۵');
    await desk.choose('تا ماه', 'خرداد ۱۴۰۵');
    await desk.type('حجم صرفه‌جویی', '۵۰۰۰');
    await desk.type('صندوق', '۹۰۰۰۰۰');
    await desk.frame('مصرف ۱').pick('مصرف', 'جایزه');
    await desk.frame('مصرف ۱').type('مبلغ', '۹۰۰۰۰۰');
    await desk.type('روش محاسبه', 'مقایسهٔ مصرف دورهٔ مشابه');
    await desk.type('شمارهٔ نامه', '۱۱۲/۸۸۱');
    await desk.day('تاریخ نامه', '2026-07-01');
    await paper();
    await isSent();
    await desk.press('ثبت صرفه‌جویی');
    const record = await arrived('مشترکان نمونهٔ آزمایش');
    await record.press('تأیید کارشناسی');
    await send('تأیید کارشناسی');
    await page.locator('.trouble').filter({ hasText: 'تفکیک وظایف' }).waitFor();

    const saving = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const { version } = await colleague('getSaving', { params: { saving } });
    await colleague('verifySaving', {
      ...{ params: { saving }, body: {}, ifMatch: version, idempotencyKey: 'verified' },
    });
    await at(`/savings/${saving}`);
    await record.press('پیشنهاد هزینه');
    await record.type('مبلغ', '۳۰۰۰۰۰');
    await record.day('روز رویداد', today());
    await record.type('گیرنده', 'فروشگاه نمونه');
    await record.type('شمارهٔ نامه', 'س/۱');
    await record.day('تاریخ نامه', today());
    await paper();
    await isSent();
    await send('پیشنهاد هزینه');
    await page.locator('.card').filter({ hasText: 'فروشگاه نمونه' }).waitFor();
    const proposed = await colleague('getSaving', { params: { saving } });
    await colleague('approveSpending', {
      params: { saving, spending: '1' },
      ...{ body: {}, ifMatch: proposed.version, idempotencyKey: 'approved' },
    });
    await at(`/savings/${saving}`);
    await page.locator('.burn-down').first().waitFor();
    expect(await wordsOf(page.locator('.burn-down').first())).toContain(
      '۳۰۰٬۰۰۰ ریال از ۹۰۰٬۰۰۰ ریال هزینه شد',
    );
  });

  test('keeps a meter with its months', async () => {
    const desk = await at('/meters/new');
    await desk.pick('صاحب کنتور', 'شرکت نمونهٔ گرمابخش');
    await desk.type('شمارهٔ کنتور', '77-1');
    await desk.type('جای کنتور', 'کارخانهٔ آزمایش');
    await desk.choose('منطقه', 'منطقهٔ ۶ تهران');
    await desk.press('ثبت کنتور');
    const record = await arrived('کارخانهٔ آزمایش');
    await record.press('ثبت مصرف ماه‌ها');
    await record.choose('ماه', 'مهر ۱۴۰۵');
    await record.type('مصرف', '۱۲۰۰٫۵');
    await paper();
    await isSent();
    await send('ثبت مصرف ماه‌ها');
    await page.locator('.chart rect').waitFor();
    expect((await page.locator('.chart title').textContent())?.replaceAll('\u00a0', ' ')).toBe(
      'مهر ۱۴۰۵: ۱٬۲۰۰٫۵ مترمکعب',
    );
  });

  test('sets the targets of a year and follows a resolution up', async () => {
    const year = await at('/targets/1405');
    await year.press('تعیین هدف‌های سال');
    await year.choose('شاخص', 'تحویل‌شده');
    await year.pick('قلم', 'ویلچر');
    await year.frame('هدف ۱').type('هدف', '۵۰۰۰');
    await send('تعیین هدف‌های سال');
    await page.locator('main tbody').filter({ hasText: '۵٬۰۰۰' }).waitFor();

    const desk = await at('/resolutions/new');
    await desk.type('مرجع', 'شورای نمونه');
    await desk.type('متن مصوبه', 'فهرست خانوارها اعلام شود');
    await desk.day('روز تصویب', '2026-08-30');
    await desk.type('مسئول', 'ادارهٔ نمونه');
    await desk.day('مهلت', '2026-10-01');
    await desk.press('ثبت مصوبه');
    const record = await arrived('فهرست خانوارها اعلام شود');
    expect(await wordsOf(page.locator('.badges'))).toContain('دیرشده');
    await record.press('ثبت پیگیری');
    await record.pick('وضعیت', 'انجام شد');
    await record.type('یادداشت', 'همه اعلام کردند');
    await send('ثبت پیگیری');
    await isDone();
    expect(await wordsOf(page.locator('.badges'))).toContain('انجام شد');
  });

  test('counts volunteers by name, of which nothing stays on the device', async () => {
    const desk = await at('/volunteers/new');
    await desk.type('کار داوطلبانه', 'بسته‌بندی نمونه');
    await desk.choose('منطقه', 'منطقهٔ ۶ تهران');
    await desk.choose('برنامه', 'مشارکت‌های اجتماعی');
    await desk.press('ثبت کار');
    const record = await arrived('بسته‌بندی نمونه');
    await record.press('ثبت با فهرست نام‌ها');
    await record.day('روز رویداد', today());
    await record.type('نام', 'داوطلب نمونه');
    await record.frame('داوطلب ۱').type('ساعت', '۳');
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('داوطلب نمونه');
    await paper();
    await isSent();
    await send('ثبت با فهرست نام‌ها');
    await isDone();
    expect(await wordsOf(page.locator('dl'))).toContain('۳ ساعت');
  });

  test('takes tables over from the page of a register', async () => {
    await at('/obligations');
    await page.getByRole('link', { name: 'ورود از جدول' }).click();
    await page.locator('main select').first().waitFor();
    expect(await page.locator('main select').first().inputValue()).toBe('obligations');
  });
});

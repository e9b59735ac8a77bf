/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Cast, type Person, soon, today } from '../../scripts/scenario/cast.ts';
import { layGround } from '../../scripts/scenario/office.ts';
import { barriers, openBrowser, signInAt, withBrowser } from './browser.ts';
import { byKeyboard, photograph, picture } from './field.ts';
import { type Running, startRunning, wheelchairs } from './running.ts';

// A first start hashes eight passwords and may build the portal, both slow.
jest.setTimeout(240_000);

withBrowser('a district officer’s pages')('a district officer', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  let district: Person;
  let gift: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    running = await startRunning('district');
    const { cast, system } = running;
    const { charity } = await layGround(cast);
    await bridge(cast, charity);
    gift = await wheelchairs(cast);
    district = await cast.as('district');
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.setDefaultTimeout(20_000);
    await signInAt(
      page,
      `${system.url}/district?lang=fa`,
      'district',
      system.logins.district ?? '',
    );
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  const at = async (path: string, language = 'fa') => {
    const whole = path.startsWith('~') ? path.slice(1) : `/district${path}`;
    await page.goto(`${running.system.url}${whole}?lang=${language}`);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
  };
  const choose = async (label: string, text: string) => {
    await page.getByLabel(label, { exact: true }).first().fill(text);
    await page.locator('.popover .option').first().click();
  };
  const choiceOf = (name: string) => page.getByRole('radio', { name });

  test('posts a need, sees why a gift fits, and sets it aside', async () => {
    await at('/needs/new');
    await choose('چه چیزی لازم است؟', 'ویلچر');
    await page.getByLabel('چه مقدار؟').fill('۱۲');
    await choose('برای چه کسانی؟', 'معلولیت');
    await choiceOf('فوری').check({ force: true });
    await page.getByLabel('شمارهٔ پرونده').fill('نمونه-۱۲');
    await page.getByRole('button', { name: 'ثبت نیاز', exact: true }).click();
    await page.getByRole('link', { name: 'مشارکت‌های مناسب' }).click();
    const reasons = page.locator('.reasons').first();
    await reasons.waitFor();
    expect(await reasons.innerText()).toContain('همهٔ نیاز را برآورده می‌کند');
    await page.getByRole('button', { name: 'تخصیص به این نیاز' }).click();
    await page.locator('.done').waitFor();
    const { items } = await district('listAllocations', { query: { status: 'open' } });
    expect(items).toMatchObject([{ contribution: gift, quantity: '12', open: '12' }]);
  });

  test('never leaves a case number in what the device keeps of a form', async () => {
    await at('/needs/new');
    await page.getByLabel('چه مقدار؟').fill('۱');
    await page.getByLabel('شمارهٔ پرونده').fill('پنهان');
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('پنهان');
    expect(await page.evaluate('JSON.stringify(localStorage)')).toContain('draft/');
  });

  test('sends a photo small, as JPEG, and without the place that it was taken at', async () => {
    const [allocation] = (await district('listAllocations', { query: { status: 'open' } })).items;
    const { qr } = await district('getAllocation', {
      params: { allocation: allocation?.id ?? '' },
    });
    await at('/allocations');
    await page.locator('.cards a').first().click();
    await page.getByLabel('چه مقدار درست رسید؟').fill('1');
    await page.getByLabel('شمارهٔ صورت‌جلسهٔ تحویل یا رسید انبار').fill('ص/۱');
    await page.locator('input[type=file]').setInputFiles({
      name: 'large.jpg',
      mimeType: 'image/jpeg',
      buffer: withPlace(await noise(page)),
    });
    await page.locator('.photos img').waitFor();
    await page.getByLabel('کد صورت‌جلسه').fill(qr);
    const sent: Buffer[] = [];
    page.on('request', (request) => {
      const bytes = request.url().includes('/evidence/') ? request.postDataBuffer() : null;
      if (bytes !== null) sent.push(bytes);
    });
    await page.getByRole('button', { name: 'ثبت تحویل' }).click();
    await soon('the delivery', async () => {
      const { lines } = await district('getContribution', { params: { contribution: gift } });
      return lines[0]?.delivered === '1' ? true : undefined;
    });
    expect(sent.length).toBe(1);
    expect(sent[0]?.length).toBeLessThanOrEqual(400_000);
    expect(sent[0]?.subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(sent[0]?.includes('35.7N')).toBe(false);
  });

  test('finds the form with its photo again after a reload', async () => {
    await at('/allocations');
    await page.locator('.cards a').first().click();
    await page.getByLabel('شمارهٔ صورت‌جلسهٔ تحویل یا رسید انبار').fill('ص/۲');
    await page.locator('input[type=file]').setInputFiles({
      name: 'record.png',
      mimeType: 'image/png',
      buffer: await picture(page, 'ص/۲'),
    });
    await page.locator('.photos img').waitFor();
    await page.reload();
    await page.locator('.photos img').waitFor();
    const record = page.getByLabel('شمارهٔ صورت‌جلسهٔ تحویل یا رسید انبار');
    expect(await record.inputValue()).toBe('ص/۲');
  });

  test('is told what changed when somebody else was faster, and does it with the new state', async () => {
    const [allocation] = (await district('listAllocations', { query: { status: 'open' } })).items;
    const id = allocation?.id ?? '';
    await at(`/allocations/${id}/about`);
    await page.locator('summary', { hasText: 'آزاد کردن مانده' }).click();
    await choiceOf('به اشتباه تخصیص یافت').check({ force: true });
    // Meanwhile two pieces arrive, confirmed from elsewhere.
    const { qr } = await district('getAllocation', { params: { allocation: id } });
    const { sha256, evidence } = await photograph(district, await picture(page, 'ص/۳'));
    const { version } = await district('getContribution', { params: { contribution: gift } });
    await district('confirmDelivery', {
      params: { contribution: gift },
      body: {
        occurredOn: today(),
        region: 'IR-23.tehran.06',
        lines: [{ line: 0, delivered: '2' }],
        recipients: 2,
        record: { number: 'ص/۳', date: today() },
        allocation: id,
        acknowledgement: { is: 'delivery-record', photo: sha256, qr },
        evidence: [evidence],
      },
      ifMatch: version,
      idempotencyKey: 'from-elsewhere',
    });
    await page.getByRole('button', { name: 'آزاد کردن مانده' }).click();
    const changes = page.locator('.changes');
    await changes.waitFor();
    expect(await changes.innerText()).toMatch(/مانده برای تحویل\s+۱۱\sدستگاه\s+۹\sدستگاه/);
    expect(await choiceOf('به اشتباه تخصیص یافت').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'ارسال دوباره با وضعیت تازه' }).click();
    await page.locator('.badge', { hasText: 'آزاد شد' }).waitFor();
    expect(await district('getAllocation', { params: { allocation: id } })).toMatchObject({
      status: 'released',
      released: '9',
    });
  });

  test('registers a site with the keyboard alone', async () => {
    await at('/sites');
    await byKeyboard(page, 'a.button.main');
    await page.keyboard.press('Enter');
    await page.getByLabel('کد محل').waitFor();
    for (const [label, text] of [
      ['نام', 'سرای محلهٔ نمونه'],
      ['کد محل', 'house-6'],
      ['گنجایش', '۴۰'],
    ] as const) {
      const field = page.getByLabel(label, { exact: true });
      await byKeyboard(page, `#${await field.getAttribute('id')}`.replaceAll(':', '\\:'));
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'محل ثبت شد.' }).waitFor();
    const { items } = await district('listSites', {});
    expect(items).toMatchObject([{ code: 'house-6', capacity: 40 }]);
  });

  test('hands goods to an implementer, who is to confirm them', async () => {
    await at(`/gifts/${gift}/handover`);
    const implementer = page.getByLabel('مجری *');
    await implementer.selectOption({ index: 1 });
    await page.getByLabel('چه مقدار؟').fill('۲');
    await page.getByRole('button', { name: 'ثبت سپردن' }).click();
    await page.getByRole('link', { name: 'سپردن به مجری' }).last().click();
    await page.locator('.badge', { hasText: 'در انتظار تأیید مجری' }).waitFor();
    expect((await district('listHandovers', {})).items).toMatchObject([
      { contribution: gift, announced: '2', status: 'announced' },
    ]);
  });

  test('prints a delivery record of one page with a code that can be typed', async () => {
    const [allocation] = (await district('listAllocations', {})).items;
    const id = allocation?.id ?? '';
    await page.goto(`${running.system.url}/paper/record/${id}?lang=fa`);
    await page.locator('.qr path').waitFor();
    const { qr } = await district('getAllocation', { params: { allocation: id } });
    const code = (await page.locator('.sheet-code').innerText()).replaceAll('-', '');
    expect(qr.endsWith(`/${code}`)).toBe(true);
    for (const [size, points] of [
      ['A5', [420, 595]],
      ['A4', [595, 842]],
    ] as const) {
      await page.getByRole('radio', { name: size }).check({ force: true });
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const boxes = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
      expect(
        boxes.map(([, width, height]) => [width, height].map((side) => Math.round(Number(side)))),
      ).toEqual([points]);
    }
  });

  test('meets no barrier on any page, in both languages', async () => {
    const need = (await district('listNeeds', {})).items[0]?.id;
    const allocation = (await district('listAllocations', {})).items[0]?.id;
    for (const language of ['fa', 'en'])
      for (const path of [
        '',
        '/needs/new',
        `/needs/${need}`,
        '/allocations',
        `/allocations/${allocation}`,
        `/allocations/${allocation}/about`,
        `~/paper/record/${allocation}`,
        '/needs/import',
        '/handovers',
        `/gifts/${gift}/handover`,
        '/sites',
        '/sites/new',
        '/sites/site-house-6',
        '/gifts',
        `/gifts/${gift}`,
        '/unsent',
      ]) {
        await at(path, language);
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

/** A picture that can't be made small without losing something: 4 megapixels of noise. */
const noise = async (page: Page): Promise<Buffer> => {
  const base64 = await page.evaluate(`(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 2400;
    canvas.height = 1700;
    const paper = canvas.getContext('2d');
    const image = paper.createImageData(canvas.width, canvas.height);
    for (let at = 0; at < image.data.length; at += 1) image.data[at] = at % 4 === 3 ? 255 : Math.random() * 256;
    paper.putImageData(image, 0, 0);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
  })()`);
  return Buffer.from(String(base64), 'base64');
};

/** With an APP1 segment behind the start, where a camera writes Exif (CIPA DC-008, 4.5.4). */
const withPlace = (jpeg: Buffer): Buffer => {
  const exif = Buffer.from('Exif\0\0 35.7N 51.4E', 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
};

/** The charity's hands may be used by others from now on. */
const bridge = async ({ as }: Cast, charity: string): Promise<void> => {
  const officer = await as('officer');
  const params = { partner: charity };
  const { version } = await officer('getPartner', { params });
  await officer('amendPartner', {
    params,
    body: { implementer: true, from: '2026-03-21', evidence: [], reason: 'پل ارتباطی' },
    ifMatch: version,
    idempotencyKey: 'bridge',
  });
};

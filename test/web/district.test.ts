/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Person, soon } from '../../scripts/scenario/cast.ts';
import { layGround } from '../../scripts/scenario/office.ts';
import { barriers, openBrowser, signInAt, withBrowser } from './browser.ts';
import { picture } from './field.ts';
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
    await layGround(cast);
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
    await page.goto(`${running.system.url}/district${path}?lang=${language}`);
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

  test('meets no barrier on any page, in both languages', async () => {
    const need = (await district('listNeeds', {})).items[0]?.id;
    const allocation = (await district('listAllocations', { query: { status: 'open' } })).items[0];
    for (const language of ['fa', 'en'])
      for (const path of [
        '',
        '/needs/new',
        `/needs/${need}`,
        '/allocations',
        `/allocations/${allocation?.id}`,
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

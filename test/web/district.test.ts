/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Person, soon } from '../../scripts/scenario/cast.ts';
import { layGround } from '../../scripts/scenario/office.ts';
import { barriers, openBrowser, signInAt, withBrowser } from './browser.ts';
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

  test('confirms ten deliveries without a line, each of which is sent once', async () => {
    const [allocation] = (await district('listAllocations', { query: { status: 'open' } })).items;
    const id = allocation?.id ?? '';
    const { qr } = await district('getAllocation', { params: { allocation: id } });
    await at('/allocations');
    await page.locator('.cards a').first().waitFor();
    await page.context().setOffline(true);
    for (let number = 1; number <= 10; number += 1) {
      await page.locator('.places a').nth(1).click();
      await page.locator('.cards a').first().click();
      await page.getByLabel('چه مقدار درست رسید؟').fill('1');
      await page.getByLabel('شمارهٔ صورت‌جلسهٔ تحویل یا رسید انبار').fill(`ص/${number}`);
      await page.locator('input[type=file]').setInputFiles({
        name: `${number}.png`,
        mimeType: 'image/png',
        buffer: await picture(page, number),
      });
      await page.locator('.photos img').waitFor();
      await page.getByLabel('نوشتهٔ رمزینهٔ صورت‌جلسه').fill(qr);
      await page.getByRole('button', { name: 'ثبت تحویل' }).click();
      await page
        .locator('.unsent strong')
        .filter({ hasText: persian(number) })
        .waitFor();
    }
    expect(await page.locator('.unsent strong').innerText()).toBe('ارسال‌نشده: ۱۰');
    expect(await kept(page)).toEqual({ confirmations: 10, photos: 10, readable: false });

    await page.context().setOffline(false);
    await page.locator('.unsent').waitFor({ state: 'detached' });
    const { lines, deliveries } = await district('getContribution', {
      params: { contribution: gift },
    });
    expect(lines).toMatchObject([{ delivered: '10' }]);
    expect(deliveries.map(({ record }) => record.number)).toEqual(
      Array.from({ length: 10 }, (_, index) => `ص/${index + 1}`),
    );
    expect(await kept(page)).toMatchObject({ confirmations: 0, photos: 0 });
  });

  test('keeps what was confirmed over an expired session, and sends it after the next sign-in', async () => {
    const [allocation] = (await district('listAllocations', { query: { status: 'open' } })).items;
    const { qr } = await district('getAllocation', {
      params: { allocation: allocation?.id ?? '' },
    });
    await at('/allocations');
    await page.locator('.cards a').first().click();
    await page.getByLabel('چه مقدار درست رسید؟').fill('1');
    await page.getByLabel('شمارهٔ صورت‌جلسهٔ تحویل یا رسید انبار').fill('ص/۱۱');
    await page.locator('input[type=file]').setInputFiles({
      name: '11.jpg',
      mimeType: 'image/jpeg',
      buffer: withPlace(await noise(page)),
    });
    await page.locator('.photos img').waitFor();
    await page.getByLabel('نوشتهٔ رمزینهٔ صورت‌جلسه').fill(qr);
    await page.route('**/api/**', (route) =>
      route.fulfill({ status: 401, contentType: 'application/json', body: '{}' }),
    );
    await page.getByRole('button', { name: 'ثبت تحویل' }).click();
    await page.locator('.unsent').filter({ hasText: 'دوباره وارد شوید' }).waitFor();
    await page.evaluate('sessionStorage.clear()');
    await page.unroute('**/api/**');
    const sent: Buffer[] = [];
    page.on('request', (request) => {
      const bytes = request.url().includes('/evidence/') ? request.postDataBuffer() : null;
      if (bytes !== null) sent.push(bytes);
    });
    await page.goto(`${running.system.url}/district/allocations?lang=fa`);
    await page.locator('main .button.main').click();
    await soon('the confirmation', async () => {
      const { lines } = await district('getContribution', { params: { contribution: gift } });
      return lines[0]?.delivered === '11' ? true : undefined;
    });
    await page.locator('.unsent').waitFor({ state: 'detached' });
    // A picture of several megabytes went along: small, JPEG, and without the place that it was taken at.
    expect(sent.length).toBe(1);
    expect(sent[0]?.length).toBeLessThanOrEqual(400_000);
    expect(sent[0]?.subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(sent[0]?.includes('35.7N')).toBe(false);
  });

  test('is told why a confirmation was not accepted, and decides what becomes of it', async () => {
    await at('/allocations');
    await page.locator('.cards a').first().click();
    await page.getByLabel('چه مقدار درست رسید؟').fill('1');
    await page.getByLabel('شمارهٔ صورت‌جلسهٔ تحویل یا رسید انبار').fill('ص/۱۲');
    await page.locator('input[type=file]').setInputFiles({
      name: '12.png',
      mimeType: 'image/png',
      buffer: await picture(page, 12),
    });
    await page.locator('.photos img').waitFor();
    await page.getByLabel('نوشتهٔ رمزینهٔ صورت‌جلسه').fill('از کاغذی دیگر');
    await page.getByRole('button', { name: 'ثبت تحویل' }).click();
    await page.locator('.unsent').filter({ hasText: 'پذیرفته نشد' }).waitFor();
    await page.getByRole('button', { name: 'کنار گذاشتن این تأیید' }).click();
    await page.locator('.unsent').waitFor({ state: 'detached' });
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

const persian = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCodePoint(0x06f0 + Number(digit)));

/** A picture that differs from others. */
const picture = async (page: Page, number: number): Promise<Buffer> => {
  const base64 = await page.evaluate(`(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 300;
    canvas.height = 200;
    canvas.getContext('2d').fillText('${number}', 20, 20);
    return canvas.toDataURL('image/png').split(',')[1];
  })()`);
  return Buffer.from(String(base64), 'base64');
};

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

/** What the device holds, and whether anything of it can be read without the key. */
const kept = (page: Page) =>
  page.evaluate(`new Promise((done) => {
    const opening = indexedDB.open('field');
    opening.onsuccess = () => {
      const change = opening.result.transaction(['outbox', 'photos']);
      const words = change.objectStore('outbox').getAll();
      const photos = change.objectStore('photos').count();
      change.oncomplete = () => {
        opening.result.close();
        const text = words.result.map((each) => new TextDecoder().decode(each.words.bytes)).join('');
        done({ confirmations: words.result.length, photos: photos.result, readable: text.includes('record') });
      };
    };
  })`);

import type { Page } from 'playwright-core';
import { type Cast, type Person, sha256Hex, today } from '../../scripts/scenario/cast.ts';
import { comesTrue } from './browser.ts';
import { wheelchairs } from './running.ts';

/** Fifteen wheelchairs of which `quantity` are set aside for a need of the district. */
export const allocation = async (cast: Cast, quantity: string) => {
  const gift = await wheelchairs(cast);
  const district = await cast.as('district');
  const { id: need } = await district('postNeed', {
    body: {
      region: 'IR-23.tehran.06',
      targetGroup: 'people-with-disabilities',
      item: 'wheelchair',
      quantity,
      urgency: 'urgent',
      coverage: { result: 'none', checkedOn: today() },
    },
    idempotencyKey: 'need-for-wheelchairs',
  });
  const { id } = await district('allocate', {
    body: { contribution: gift, line: 0, need, quantity },
    idempotencyKey: 'wheelchairs-set-aside',
  });
  const { qr } = await district('getAllocation', { params: { allocation: id } });
  return { gift, allocation: id, qr, district };
};

/** Fills in a confirmation of the first allocation of the list and records it. */
export const confirmOne = async (page: Page, record: string, qr: string): Promise<void> => {
  await page.locator('.places a').nth(1).click();
  await page.locator('.cards a[href*="/allocations/"]').first().click();
  await page.getByLabel('چه مقدار درست رسید؟').fill('1');
  await page.getByLabel('شمارهٔ صورت‌جلسهٔ تحویل یا رسید انبار').fill(record);
  await page.locator('input[type=file]').setInputFiles({
    name: 'record.png',
    mimeType: 'image/png',
    buffer: await picture(page, record),
  });
  await page.locator('.photos img').first().waitFor();
  await page.getByLabel('کد صورت‌جلسه').fill(qr);
  await page.getByRole('button', { name: 'ثبت تحویل' }).click();
  await page.getByRole('heading', { name: 'تحویل ثبت شد' }).waitFor();
};

export const unsent = (page: Page) => page.locator('.unsent-bar strong');

export const persian = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCodePoint(0x06f0 + Number(digit)));

/** A picture that differs from others by its text. */
export const picture = async (page: Page, text: string): Promise<Buffer> => {
  const base64 = await page.evaluate(`(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 300;
    canvas.height = 200;
    canvas.getContext('2d').fillText(${JSON.stringify(text)}, 20, 20);
    return canvas.toDataURL('image/png').split(',')[1];
  })()`);
  return Buffer.from(String(base64), 'base64');
};

/** What the device holds, and whether anything of it can be read without the key. */
export const onDevice = (page: Page) =>
  page.evaluate(`new Promise((done) => {
    const opening = indexedDB.open('field');
    opening.onsuccess = () => {
      const change = opening.result.transaction(['outbox', 'photos', 'kept']);
      const words = change.objectStore('outbox').getAll();
      const photos = change.objectStore('photos').count();
      const kept = change.objectStore('kept').count();
      change.oncomplete = () => {
        opening.result.close();
        const text = words.result.map((each) => new TextDecoder().decode(each.words.bytes)).join('');
        done({
          confirmations: words.result.length,
          photos: photos.result,
          readings: kept.result > 0,
          readable: text.includes('record'),
        });
      };
    };
  })`);

/** The service worker has everything that a district's pages need. */
export const isKeptForTheWay = (page: Page): Promise<void> =>
  comesTrue(page, `caches.match('/kept/district').then((mark) => mark !== undefined)`);

/** Sends a picture as evidence, as another device does. */
export const photograph = async (person: Person, bytes: Buffer) => {
  const sha256 = await sha256Hex(new Uint8Array(bytes));
  await person('uploadEvidence', {
    params: { sha256 },
    bytes: new Uint8Array(bytes),
    type: 'image/png',
  });
  const evidence = {
    ...{ sha256, name: 'record.png', mediaType: 'image/png' as const },
    showsBeneficiaries: true,
  };
  return { sha256, evidence };
};

const maxPresses = 60;

/** Goes to something with the Tab key alone, as who can't point. */
export const byKeyboard = async (page: Page, selector: string): Promise<void> => {
  const isThere = `document.activeElement?.matches(${JSON.stringify(selector)}) === true`;
  for (let presses = 0; presses < maxPresses; presses += 1) {
    if (await page.evaluate(isThere)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} can't be reached by keyboard`);
};

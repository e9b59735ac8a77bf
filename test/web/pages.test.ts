import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { barriers, openBrowser, withBrowser } from './browser.ts';
import { type Site, sampleApi, serials, serve } from './site.ts';

withBrowser('the public pages')('the public pages', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    site = await serve(sampleApi);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // A service that fails is part of these tests.
      if (message.type() === 'error' && !message.text().includes('503'))
        complaints.push(message.text());
    });
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    site.close();
  });
  afterEach(() => {
    expect(complaints.splice(0)).toEqual([]);
  });

  const check = async (serial: string, more: Record<string, string> = {}) => {
    await page.goto(`${site.url}/check/?${new URLSearchParams({ serial, ...more })}`);
    await page.locator('.answer').waitFor();
    return (await page.locator('#answer').innerText()).replaceAll('\u00a0', ' ');
  };

  const isWithinPage = () =>
    page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');

  describe('a citizen who checks a serial', () => {
    test.each([
      ['valid', serials.valid, 'معتبر', 'Valid'],
      ['revoked', serials.revoked, 'ابطال‌شده', 'Revoked'],
      ['superseded', serials.superseded, 'جایگزین‌شده', 'Superseded'],
      ['not-found', serials.unknown, 'یافت نشد', 'Not found'],
    ])('is told %s by word, icon and colour', async (state, serial, persian, english) => {
      for (const [lang, word] of [
        ['fa', persian],
        ['en', english],
      ] as const) {
        await check(serial, lang === 'en' ? { lang } : {});
        expect((await page.locator('.answer h2').innerText()).trim()).toBe(word);
        expect(await page.locator('.answer').getAttribute('class')).toBe(`answer ${state}`);
        expect(await page.locator('.answer h2 svg').getAttribute('data-icon')).toBe(state);
        expect(await isWithinPage()).toBe(true);
        expect(await page.locator('html').getAttribute('dir')).toBe(lang === 'fa' ? 'rtl' : 'ltr');
      }
    });

    test('reads holder, dates in both calendars, office, and that it is a specimen', async () => {
      const persian = await check(serials.valid);
      for (const text of [
        '۱ آذر ۱۴۰۵',
        '۲۲ نوامبر ۲۰۲۶',
        'گرمای البرز <b>(سهامی عام)</b>',
        'نمونه',
      ])
        expect(persian).toContain(text);
      const english = await check(serials.valid, { lang: 'en' });
      for (const text of [
        '22 November 2026 (1 Azar 1405)',
        'Sample <i>Heat</i> Company',
        'Specimen',
        serials.valid,
      ])
        expect(english).toContain(text);
    });

    test('is led to the certificate that took the place of another', async () => {
      await check(serials.superseded);
      await page.locator('.answer dd a').click();
      await page.locator('.answer.valid').waitFor();
      expect(new URL(page.url()).searchParams.get('serial')).toBe(serials.valid);
    });

    test.each([
      ['does not answer', serials.broken],
      ['answers what no page knows', serials.strange],
    ])('is never told that a certificate is invalid when the service %s', async (_, serial) => {
      const text = await check(serial);
      expect(text).toContain('سامانه در دسترس نیست');
      for (const word of ['ابطال', 'یافت نشد', 'معتبر نیست', 'نامعتبر'])
        expect(text).not.toContain(word);
    });

    test('may type it with the keyboard alone, in Persian digits', async () => {
      await page.goto(`${site.url}/check/`);
      await page.locator('h1').waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      for (let presses = 0; presses < 10; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate('document.activeElement.id')) === 'serial') break;
      }
      await page.keyboard.type('CSR-۱۴۰۵-۰۰۰۱۲۷-۴');
      await page.keyboard.press('Enter');
      await page.locator('.answer.valid').waitFor();
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
    });

    test('hears the answer: it comes into a live region', async () => {
      await check(serials.valid);
      const region = page.locator('[aria-live="polite"][role="status"]');
      expect(await region.locator('.answer').count()).toBe(1);
    });
  });

  describe('the start page', () => {
    test('names the office and leads to its latest reports', async () => {
      await page.goto(`${site.url}/`);
      await page.locator('.reports li').first().waitFor();
      expect(await page.locator('.bar .home').innerText()).toBe('اداره مسئولیت‌پذیری بنگاه‌های شهری');
      expect(await page.locator('.reports h3').allInnerTexts()).toEqual([
        'سه‌ماههٔ سوم ۱۴۰۵',
        'سه‌ماههٔ دوم ۱۴۰۵',
      ]);
      expect(await page.locator('.reports a').first().getAttribute('href')).toBe(
        '/reports/1405-Q3/1',
      );
      expect(await isWithinPage()).toBe(true);
    });

    test('leads to every version of every report, page by page', async () => {
      await page.goto(`${site.url}/reports`);
      await page.locator('.reports li').nth(2).waitFor();
      await page.getByRole('button', { name: 'نمایش بیشتر' }).click();
      await page.locator('.reports li').nth(3).waitFor();
      expect(await page.locator('.reports h2').allInnerTexts()).toEqual([
        'سه‌ماههٔ سوم ۱۴۰۵',
        'سه‌ماههٔ دوم ۱۴۰۵',
        'سه‌ماههٔ دوم ۱۴۰۵',
        'سه‌ماههٔ چهارم ۱۴۰۴',
      ]);
      expect(await page.getByRole('button', { name: 'نمایش بیشتر' }).count()).toBe(0);
    });

    test('keeps English on the way to the check page', async () => {
      await page.goto(`${site.url}/?lang=en`);
      await page.locator('.reports li').first().waitFor();
      expect(await page.locator('.reports h3').first().innerText()).toBe('Third quarter of 1405');
      await page.locator('#serial').fill(serials.valid);
      await page.locator('.serial-form button').click();
      await page.locator('.answer.valid').waitFor();
      expect(await page.locator('.answer h2').innerText()).toContain('Valid');
    });
  });

  test('every text stands out from its ground by at least 4.5 : 1 (WCAG 2.2, 1.4.3)', async () => {
    for (const serial of [serials.valid, serials.revoked, serials.superseded, serials.broken]) {
      await check(serial);
      expect(await page.evaluate(lowContrast)).toEqual([]);
    }
    await page.goto(`${site.url}/`);
    await page.locator('.reports li').first().waitFor();
    expect(await page.evaluate(lowContrast)).toEqual([]);
  });

  test('meet no barrier that axe-core knows, in both languages', async () => {
    for (const lang of ['fa', 'en']) {
      for (const serial of [serials.valid, serials.revoked, serials.superseded, serials.broken]) {
        await check(serial, { lang });
        expect(await barriers(page)).toEqual([]);
      }
      await page.goto(`${site.url}/?lang=${lang}`);
      await page.locator('.reports li').first().waitFor();
      expect(await barriers(page)).toEqual([]);
    }
  });

  test('are set in their own font, without anything from elsewhere', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await check(serials.valid);
    await page.evaluate('document.fonts.ready');
    expect(await page.evaluate('document.fonts.check("16px Vazirmatn", "گواهی")')).toBe(true);
    expect(asked.some((url) => url.endsWith('.woff2'))).toBe(true);
    expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:'))).toEqual(
      [],
    );
  });
});

/** Run in the page: every element with text of its own whose colour is too near to its ground. */
const lowContrast = `(() => {
  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => [r, g, b]
    .map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color.length < 4 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  return [...document.querySelectorAll('body *')]
    .filter((element) => [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => {
      const [a, b] = [channels(getComputedStyle(element).color), groundOf(element)].map(luminance);
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return { text: element.textContent.trim().slice(0, 40), ratio };
    })
    .filter(({ ratio }) => !(ratio >= 4.5));
})()`;

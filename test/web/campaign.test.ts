import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { barriers, openBrowser, withBrowser } from './browser.ts';
import { type Site, sampleApi, serve } from './site.ts';

// The portal may have to be built.
jest.setTimeout(240_000);

const wheelchairs = {
  campaign: 'campaign-1',
  title: { fa: 'پویش نمونهٔ ۵۰۰۰ ویلچر', en: 'Sample campaign: 5,000 wheelchairs' },
  status: 'running',
  target: { of: 'item', item: 'wheelchair', quantity: '5000' },
  from: '2026-09-23',
  deadline: '2027-03-20',
  daysLeft: 118,
  verified: '1250',
  delivered: { is: 'at-least', number: '1200' },
  recipients: { is: 'fewer-than-10' },
  promised: '300',
  participations: '2750',
};

withBrowser('a campaign’s public page')('a citizen', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await serve((path) =>
      path === '/campaigns/campaign-1/progress' ? wheelchairs : sampleApi(path),
    );
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  test.each([
    ['fa', ['۱۱۸ روز مانده', '۱٬۲۵۰ از ۵٬۰۰۰', 'دست‌کم ۱٬۲۰۰', 'کمتر از ۱۰']],
    ['en', ['118 days left', '1,250 of 5,000', 'at least 1,200', 'fewer than 10']],
  ])(
    'sees how far a campaign is and how long it runs (%s), without small numbers of people',
    async (lang, texts) => {
      await page.goto(`${site.url}/campaigns/campaign-1?lang=${lang}`);
      await page.locator('progress').waitFor();
      const shown = await page.locator('main').innerText();
      for (const text of texts) expect(shown).toContain(text);
      expect(await barriers(page)).toEqual([]);
    },
  );
});

/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Person, persian, soon } from '../../scripts/scenario/cast.ts';
import { layGround } from '../../scripts/scenario/office.ts';
import { certify, deliver } from '../../scripts/scenario/steps.ts';
import { jalali } from '../../shared/domain/period.ts';
import { barriers, openBrowser, signInAt, withBrowser } from './browser.ts';
import { type Running, startRunning, wheelchairs } from './running.ts';

// A first start hashes eight passwords and may build the portal, both slow.
jest.setTimeout(240_000);

withBrowser('a partner’s pages')('a partner’s pages', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  let partner: Person;
  let gift: string;
  let certificate: string;
  const complaints: string[] = [];
  const year = String(jalali(new Date()).year);

  beforeAll(async () => {
    running = await startRunning('partner-pages');
    const { cast, system } = running;
    const { company } = await layGround(cast);
    gift = await wheelchairs(cast);
    await deliver(await cast.as('district'), gift, {
      region: 'IR-23.tehran.06',
      lines: [{ line: 0, delivered: '8', discrepancies: [{ reason: 'short', quantity: '1' }] }],
      recipients: 8,
      record: 'ت/۱',
    });
    const officer = await cast.as('officer2');
    certificate = await certify(officer, [gift], '۲۴۰۴۳/۱۶۰/۱');
    await officer('registerMou', {
      body: {
        title: { fa: 'تفاهم‌نامهٔ نمونه', en: 'Sample memorandum' },
        letter: { number: '۱۴۰۵/۹۰', date: '2026-04-25' },
        partner: company,
        otherParties: [],
        region: 'IR-23.tehran',
        targetGroup: 'people-with-disabilities',
        clauses: [
          {
            ...{ clause: 'wheelchairs', item: 'wheelchair', quantity: '120' },
            ...{ due: '2027-06-20', text: 'یکصد و بیست دستگاه ویلچر' },
          },
        ],
        evidence: [],
      },
      idempotencyKey: 'mou',
    });
    partner = await cast.as('partner');
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 800 } });
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
    await page.waitForLoadState('networkidle');
  };
  const text = async (place: string) =>
    (await page.locator(place).allInnerTexts())
      .join('\n')
      .replaceAll(/[\u00a0\u2066-\u2069]/g, ' ');

  test('tell at a glance what was given, verified and delivered, each with its unit', async () => {
    await at('');
    await page.locator('.legend').first().waitFor();
    const given = await text('.share-row');
    for (const words of [
      '۱۵ دستگاه اظهارشده',
      '۸ دستگاه تحویل‌شده',
      '۶ دستگاه تأییدشده',
      '۱ دستگاه کسری',
    ])
      expect(given).toContain(words);
    expect(given).toContain('مانده ۱۲۰ دستگاه');
    expect(await text('main')).toContain('۲٬۲۵۰٬۰۰۰٬۰۰۰ ریال');
    expect(await text('main')).toContain('۱ گواهی صادر شده است');
  });

  test('show where a gift is by stations and districts, and nobody who received it', async () => {
    await at(`/contributions/${gift}`);
    await page.locator('.stations').waitFor();
    const states = async () =>
      Promise.all(
        (await page.locator('.stations li').all()).map((each) => each.getAttribute('class')),
      );
    expect(await states()).toEqual([
      ...['is-done', 'is-done', 'is-done', 'is-done', 'is-now', 'is-done'],
    ]);
    expect(await text('.table-frame')).toContain('منطقهٔ ۶ تهران');
    expect(await text('.table-frame')).toContain('۸ دستگاه');
    expect(await text('main')).not.toContain('8 people');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'رونوشت نشانی همیشگی' }).click();
    await page.locator('.copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      `${running.system.url}/partner/contributions/${gift}`,
    );
  });

  test('hand the certificate out and show how others check it', async () => {
    const { serial = '' } = await partner('getCertificate', { params: { certificate } });
    await at('/certificates');
    await page.locator('.cards a').first().click();
    await page.getByRole('img', { name: new RegExp(serial) }).waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name: 'دریافت PDF' }).click(),
    ]);
    expect(saved.suggestedFilename()).toContain(serial);
  });

  test('become a year on paper', async () => {
    await at(`/year/${year}`);
    await page.locator('.share-row').first().waitFor();
    expect(await text('h1')).toContain(persian(year));
    expect(await text('main')).toContain('منطقهٔ ۶ تهران: ۱ مشارکت');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.places').isVisible()).toBe(false);
    expect(await page.locator('.share-row').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  test('name the people to talk to, whom only the office and the partner read', async () => {
    await at('/people');
    await page.getByRole('button', { name: 'افزودن رابط' }).click();
    await page.getByLabel('نام و نام خانوادگی').fill('رابط نمونه');
    await page.getByLabel('تلفن').fill('۰۲۱ ۱۲۳۴۵۶۷');
    await page.getByRole('button', { name: 'ذخیره', exact: true }).click();
    const { contacts } = await soon('the contact', async () => {
      const found = await partner('getContacts', { params: { partner: await ownPartner() } });
      return found.contacts.length > 0 ? found : undefined;
    });
    expect(await text('main')).toContain('partner (شما)');
    expect(contacts).toMatchObject([{ name: { fa: 'رابط نمونه' }, phone: '0211234567' }]);
  });
  const ownPartner = async () => (await partner('getMe', {})).partner ?? '';

  test('begin a gift for a clause of a memorandum', async () => {
    await at('/promises');
    await page.getByRole('link', { name: 'ثبت مشارکت برای این تعهد' }).click();
    await page.getByLabel('بند تفاهم‌نامه‌ای که انجام می‌شود').waitFor();
    await page.getByLabel('چه مقدار؟').fill('۱');
    await at('');
    // What was begun waits on the start page, for this person on this device.
    await page.getByRole('link', { name: 'ادامه' }).click();
    const clause = page.getByLabel('بند تفاهم‌نامه‌ای که انجام می‌شود');
    await clause.waitFor();
    expect(await page.getByLabel('چه مقدار؟').inputValue()).toBe('۱');
    expect(await clause.inputValue()).toMatch(/^mou-.*\/wheelchairs$/);
  });

  test('meet no barrier that axe-core knows, in both languages, and fit a phone', async () => {
    for (const language of ['fa', 'en'])
      for (const path of [
        ...['', '/contributions', `/contributions/${gift}`, '/new', '/import', '/promises'],
        ...['/certificates', `/certificates/${certificate}`, `/year/${year}`, '/people'],
        ...['/handovers', `/contributions/${gift}/correct`],
      ]) {
        await at(path, language);
        expect({ path, found: await barriers(page) }).toEqual({ path, found: [] });
        const width = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect({ path, width }).toEqual({ path, width: 0 });
      }
  });
});

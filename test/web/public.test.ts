/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Person, soon } from '../../scripts/scenario/cast.ts';
import { layGround } from '../../scripts/scenario/office.ts';
import { certify, report } from '../../scripts/scenario/steps.ts';
import { barriers, openBrowser, withBrowser } from './browser.ts';
import { type Running, startRunning, wheelchairs } from './running.ts';

// A first start hashes eight passwords and may build the portal, both slow.
jest.setTimeout(240_000);

withBrowser('papers and reports before everybody')('a citizen', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  let officer: Person;
  let certificate: string;
  let paper: Buffer;
  let issued: { period: string; version: number };
  const complaints: string[] = [];
  /** All that left the browser with a body, and every address. */
  const sent: { url: string; body: Buffer | null }[] = [];

  const document = (id: string) =>
    soon('the certificate', async () => {
      const params = { certificate: id };
      const { status, bytes } = await officer('certificateDocument', { params, query: {} });
      return status === 200 ? Buffer.from(bytes) : undefined;
    });

  beforeAll(async () => {
    running = await startRunning('public');
    const { cast, system } = running;
    await layGround(cast);
    officer = await cast.as('officer2');
    certificate = await certify(officer, [await wheelchairs(cast)], '۲۴۰۴۳/۱');
    issued = await report(cast);
    paper = await document(certificate);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) =>
      sent.push({ url: request.url(), body: request.postDataBuffer() }),
    );
    page.setDefaultTimeout(30_000);
    await page.goto(`${system.url}/check/?lang=fa`);
    // The keys and what reads papers are fetched while the page is idle.
    await page.waitForLoadState('networkidle');
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });
  afterEach(() => {
    expect(complaints.splice(0)).toEqual([]);
  });

  const at = async (path: string, language = 'fa') => {
    await page.goto(`${running.system.url}${path}?lang=${language}`);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
  };
  let files = 0;
  /** What the page says of a file, and in which of its answers. */
  const told = async (buffer: Buffer, mimeType = 'application/pdf') => {
    files += 1;
    const name = `paper-${files}.pdf`;
    await page.locator('.drop input').setInputFiles({ name, mimeType, buffer });
    await page.locator('.answer').waitFor();
    const text = await page.locator('#answer').innerText();
    const state = (await page.locator('.answer').getAttribute('class'))?.replace('answer ', '');
    await page.reload();
    await page.waitForLoadState('networkidle');
    return { state, text };
  };
  /** One bit of a byte behind the next stream that follows a mark in the file. */
  const altered = (mark: string): Buffer => {
    const copy = Buffer.from(paper);
    const place = copy.indexOf('stream\n', copy.indexOf(mark, 0, 'latin1')) + 40;
    copy[place] = (copy[place] ?? 0) ^ 1;
    return copy;
  };

  test('who drops a genuine certificate is told that it is genuine and stands, in both languages', async () => {
    const { state, text } = await told(paper);
    expect(state).toBe('valid');
    expect(text).toContain('یک نقطه هم در آن تغییر نکرده است');
    expect(text).toContain('آنچه روی صفحه‌ها چاپ شده همان است');
    await at('/check/', 'en');
    expect((await told(paper)).text).toContain('not a dot of it was changed');
    await at('/check/');
  });

  test('may drop it with the mouse, too', async () => {
    const data = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob('${paper.toString('base64')}'), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], 'dropped.pdf', { type: 'application/pdf' }));
      return transfer;
    })()`);
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: data });
    await page.locator('.answer.valid').waitFor();
    await at('/check/');
  });

  test('sends nothing of the file anywhere', async () => {
    sent.length = 0;
    await told(paper);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter(({ body }) => body !== null)).toEqual([]);
    expect(sent.every(({ url }) => url.length < 300)).toBe(true);
    expect(sent.filter(({ url }) => !url.startsWith(running.system.url))).toEqual([]);
  });

  test.each([
    ['an attachment', '/EmbeddedFile'],
    ['the page', '/Type /Page'],
    ['the signature', '/SubFilter'],
  ])('is never told that a certificate is valid if one bit of %s was changed', async (_, mark) => {
    const { state, text } = await told(altered(mark));
    expect(state).toBe('not-found');
    expect(text).not.toContain('معتبر\n');
    expect(text).toContain('این پرونده گواهی یا گزارشی نیست که این اداره صادر کرده باشد');
  });

  test.each([
    ['a PDF of somebody else', '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'],
    ['a picture', '\u0089PNG\r\n\u001a\n'],
    ['an empty file', ''],
  ])('is told that %s is none of the office’s', async (_, text) => {
    expect((await told(Buffer.from(text, 'latin1'))).state).toBe('not-found');
  });

  test('is told without a line what the file itself proves, and never that it is invalid', async () => {
    await page.locator('.drop').waitFor();
    await page.context().setOffline(true);
    await page
      .locator('.drop input')
      .setInputFiles({ name: 'offline.pdf', mimeType: 'application/pdf', buffer: paper });
    await page.locator('.answer.unreachable').waitFor();
    const text = await page.locator('#answer').innerText();
    expect(text).toContain('خود پرونده اصل است');
    expect(text).toContain('یک نقطه هم در آن تغییر نکرده است');
    for (const word of ['ابطال‌شده', 'یافت نشد', 'نامعتبر']) expect(text).not.toContain(word);
    await page.context().setOffline(false);
    await at('/check/');
  });

  test('is told to keep a sealed certificate that the office denies', async () => {
    const denial = { serial: 'CSR-1405-000001-0', answer: 'not-found' };
    await page.route('**/api/check/**', (route) => route.fulfill({ json: denial }));
    const { state, text } = await told(paper);
    await page.unroute('**/api/check/**');
    expect(state).toBe('not-found');
    expect(text).toContain('نیازمند بررسی');
  });

  test('is told if the keys of the office are others than this browser saw first', async () => {
    await page.route('**/api/trust', async (route) => {
      const response = await route.fetch();
      const trust = await response.json();
      await route.fulfill({ response, json: { ...trust, log: trust.receipts } });
    });
    const { state, text } = await told(paper);
    await page.unroute('**/api/trust');
    expect(state).toBe('valid');
    expect(text).toContain('با آنچه این مرورگر پیش‌تر دیده بود فرق دارد');
  });

  test('may drop a report as well, and is led to it', async () => {
    const { period, version } = issued;
    const params = { period, version: String(version) };
    const bytes = await soon('the report', async () => {
      const answer = await officer('reportDocument', { params, query: { format: 'pdf' } });
      return answer.status === 200 ? Buffer.from(answer.bytes) : undefined;
    });
    const { state, text } = await told(bytes);
    expect(state).toBe('valid');
    expect(text).toContain('این گزارش را همین اداره منتشر کرده');
  });

  test('sees a published report with charts, tables and units once it is proved', async () => {
    await at('/reports');
    await page.locator('.reports a').first().click();
    await page.locator('.key-figures').waitFor();
    expect(await page.locator('main .badge.good').first().innerText()).toContain('مهر شد');
    expect(await page.locator('.chart svg[role=img]').count()).toBeGreaterThan(0);
    expect(await page.locator('.key-figures').innerText()).toContain('۱۵\u00a0دستگاه');
    expect(await page.locator('details.table table').count()).toBeGreaterThan(2);
    const links = await page.locator('a[href*="/document?"]').all();
    const formats = await Promise.all(links.map((link) => link.getAttribute('href')));
    for (const format of ['pdf', 'xlsx', 'csv', 'jsonl', 'json'])
      expect(formats.some((href) => href?.includes(`format=${format}`))).toBe(true);
    await at(`/reports/${issued.period}/${issued.version}`, 'en');
    expect(await barriers(page)).toEqual([]);
    await at(`/reports/${issued.period}/${issued.version}`);
    for (const summary of await page.locator('details.table summary').all()) await summary.click();
    expect(await barriers(page)).toEqual([]);
    expect(await isWithin()).toBe(true);
  });

  test('is shown no figure of a report that was changed on the way', async () => {
    await page.route('**/document?format=json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('"15"', '"16"') });
    });
    await at(`/reports/${issued.period}/${issued.version}`);
    await page.locator('.alarm').waitFor();
    expect(await page.locator('.key-figures').count()).toBe(0);
    await page.unroute('**/document?format=json');
  });

  test('is told when a certificate was revoked, and which one took its place', async () => {
    const { serial = '', version } = await officer('getCertificate', { params: { certificate } });
    await (await running.cast.as('officer'))('revokeCertificate', {
      params: { certificate },
      body: { reason: 'شمارهٔ نامه نادرست بود' },
      ifMatch: version,
      idempotencyKey: 'revoke',
    });
    await at('/check/');
    expect((await told(paper)).state).toBe('revoked');
    const { contributions } = await officer('getCertificate', { params: { certificate } });
    const next = await officer('prepareCertificate', {
      body: { contributions, replaces: certificate },
      idempotencyKey: 'prepare-again',
    });
    const params = { certificate: next.id };
    const letter = { number: '۲۴۰۴۳/۲', date: new Date().toISOString().slice(0, 10) };
    const registered = await officer('registerCertificate', {
      params,
      body: { letter },
      ifMatch: next.version,
      idempotencyKey: 'register-again',
    });
    await officer('issueCertificate', {
      params,
      body: {},
      ifMatch: registered.version,
      idempotencyKey: 'issue-again',
    });
    const { state, text } = await told(paper);
    expect(state).toBe('superseded');
    const { serial: later = '' } = await officer('getCertificate', { params });
    expect(text).toContain(later);
    expect(later).not.toBe(serial);
  });

  const isWithin = () => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');

  test('meets no barrier on any page, in both languages', async () => {
    for (const language of ['fa', 'en'])
      for (const path of ['/', '/check/', '/reports', '/campaigns', '/data']) {
        await at(path, language);
        const found = await barriers(page);
        expect({ path, language, found }).toEqual({ path, language, found: [] });
        expect({ path, fits: await isWithin() }).toEqual({ path, fits: true });
      }
    await at('/check/');
    await page
      .locator('.drop input')
      .setInputFiles({ name: 'last.pdf', mimeType: 'application/pdf', buffer: paper });
    await page.locator('.answer').waitFor();
    await page.locator('#answer details summary').click();
    expect(await barriers(page)).toEqual([]);
  });
});

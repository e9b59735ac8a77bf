/**
 * The functions take their home by the condition under which npm start runs them as well.
 * @jest-environment-options {"customExportConditions": ["node", "node-addons", "embedded"]}
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { type Person, soon } from '../../scripts/scenario/cast.ts';
import { layGround } from '../../scripts/scenario/office.ts';
import { deliver, report } from '../../scripts/scenario/steps.ts';
import { ed25519Verify } from '../../shared/crypto/ed25519.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { draw } from '../../shared/domain/audit/sample.ts';
import { decodeBase64 } from '../../shared/log/bytes.ts';
import { ed25519Verifier } from '../../shared/log/note.ts';
import { parseProof, verifyProof } from '../../shared/log/proof.ts';
import { parseVerifierKey } from '../../shared/log/verifierKey.ts';
import { barriers, openBrowser, signInAt, withBrowser } from './browser.ts';
import { type Running, startRunning, wheelchairs } from './running.ts';

// A first start hashes eight passwords and may build the portal, both slow.
jest.setTimeout(240_000);

withBrowser('an auditor’s pages')('an auditor', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  let auditor: Person;
  let gift: string;
  let issued: { period: string; version: number };
  const complaints: string[] = [];

  beforeAll(async () => {
    running = await startRunning('auditor');
    const { cast, system } = running;
    await layGround(cast);
    gift = await wheelchairs(cast);
    issued = await report(cast);
    await deliver(await cast.as('district'), gift, {
      region: 'IR-23.tehran.06',
      lines: [{ line: 0, delivered: '12' }],
      recipients: 12,
      record: '۱۲',
    });
    issued = await report({ ...cast, run: `${cast.run}-again` });
    auditor = await cast.as('auditor');
    const params = { period: issued.period, version: String(issued.version) };
    await soon('the report', async () => {
      const { status } = await auditor('auditReport', { params });
      return status === 200 ? true : undefined;
    });
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.setDefaultTimeout(20_000);
    await signInAt(page, `${system.url}/auditor?lang=fa`, 'auditor', system.logins.auditor ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  const at = async (path: string, language = 'fa') => {
    await page.goto(`${running.system.url}/auditor${path}?lang=${language}`);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
  };
  const drawer = async (): Promise<string> => {
    await at('/drawer');
    await page.locator('#log-verdict').waitFor();
    return page.locator('main').innerText();
  };

  test('gets the full edition of a report, which its public edition is cut from', async () => {
    await at('');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'دریافت (JSON)' }).first().click();
    const file = await (await waiting).path();
    const { report: full } = JSON.parse(await readFile(file, 'utf8'));
    expect(full).toMatchObject({ period: issued.period, edition: 'full' });
  });

  test('sees each entry of a contribution proved by the key of the log', async () => {
    await at(`/contributions/${gift}`);
    await page.locator('ol .badge.good').nth(2).waitFor();
    expect(await page.locator('ol .badge').allInnerTexts()).toEqual(
      Array(3).fill('✓ مهر شد و درست است'),
    );
  });

  test.each([
    ['leaf', (file: { leaf: string }) => ({ ...file, leaf: file.leaf.replace('"15"', '"16"') })],
    [
      'proof',
      (file: { proof: string }) => ({
        ...file,
        proof: file.proof.replace(/^index (\d+)/m, (_, index) => `index ${Number(index) + 1}`),
      }),
    ],
  ])('is warned of an entry whose %s was changed on the way', async (_, changed) => {
    await page.route('**/proof', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: changed(await response.json()) });
    });
    await at(`/contributions/${gift}`);
    await page.locator('ol .badge.bad').first().waitFor();
    expect(await page.locator('ol .badge').first().innerText()).toContain('نیازمند بررسی');
    await page.unroute('**/proof');
  });

  test('records a finding about an entry, which then stands in the list', async () => {
    await at(`/contributions/${gift}`);
    await page.getByRole('link', { name: 'ثبت یافته دربارهٔ این' }).first().click();
    expect(await page.getByLabel('شناسهٔ ثبت').inputValue()).toBe(`${gift}:1`);
    await page.getByRole('button', { name: 'ثبت یافته' }).click();
    await page.locator('.wrong').first().waitFor();
    await page.getByLabel('شرح یافته').fill('فاکتور پیوست نشده است.');
    await page.getByRole('button', { name: 'ثبت یافته' }).click();
    await page.getByRole('link', { name: 'فهرست یافته‌ها' }).click();
    await page.locator('.card').filter({ hasText: 'فاکتور پیوست نشده است.' }).waitFor();
    const { items } = await auditor('listFindings', {});
    expect(items).toMatchObject([
      { about: { is: 'entry', entry: `${gift}:1` }, severity: 'minor', inLog: true },
    ]);
  });

  test('goes from a figure to its entries, each proved, and reads what was proved and what not', async () => {
    await at('');
    await page.getByRole('link', { name: 'ارقام و ثبت‌های پشت آن‌ها' }).first().click();
    await page.getByLabel('چه رقمی').selectOption('delivered');
    await page.getByRole('link', { name: /تحویل‌شده · ویلچر/ }).click();
    await page.locator('main .badge.good', { hasText: 'رقم درست است' }).waitFor();
    expect(await page.locator('.figure').innerText()).toBe('۱۲\u00a0دستگاه');
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await page.locator('.established').innerText()).toContain('ثابت نمی‌شود');
    expect(await barriers(page)).toEqual([]);
    await page.locator('tbody a').click();
    await page.locator('.card .badge.good').waitFor();
    expect(await page.locator('pre').innerText()).toContain(`"${gift}:3"`);
    expect(await barriers(page)).toEqual([]);
  });

  test.each([
    [
      'leaves an entry of it out',
      '**/audit/figures/**',
      (text: string) => JSON.stringify({ ...JSON.parse(text), leaves: [] }),
      'جمع ثبت‌ها با آنچه گزارش می‌گوید یکی نیست',
    ],
    [
      'names another figure in the report',
      '**/audit/reports/**',
      (text: string) => text.replace('"sum":"12"', '"sum":"13"'),
      'نیازمند بررسی',
    ],
  ])('is warned of a figure if the office %s', async (_, url, change, warning) => {
    await page.route(url, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });
    const cell = 'delivered|item/wheelchair|all';
    const { period, version } = issued;
    await page.goto(
      `${running.system.url}/auditor/reports/${period}/${version}/figure?${new URLSearchParams({ cell, lang: 'fa' })}`,
    );
    await page.locator('.alarm').waitFor();
    expect(await page.locator('main').innerText()).toContain(warning);
    expect(await page.locator('.badge', { hasText: 'رقم درست است' }).count()).toBe(0);
    await page.unroute(url);
  });

  test('is warned of a figure whose entry was changed on the way', async () => {
    await page.route('**/log/entries/**', async (route) => {
      const response = await route.fetch();
      const body = Buffer.from(await response.body());
      const place = body.indexOf('"amount":"12"');
      body.write('"amount":"21"', place, 'latin1');
      await route.fulfill({ response, body });
    });
    const cell = 'delivered|item/wheelchair|all';
    const { period, version } = issued;
    await page.goto(
      `${running.system.url}/auditor/reports/${period}/${version}/figure?${new URLSearchParams({ cell, lang: 'fa' })}`,
    );
    await page.locator('.alarm').waitFor();
    await page.locator('td .badge.bad').waitFor();
    await page.unroute('**/log/entries/**');
  });

  test('sees in what two versions of a report differ', async () => {
    await at('');
    await page.getByRole('link', { name: 'تفاوت ویرایش‌ها' }).first().click();
    const row = page.locator('tbody tr').filter({ hasText: 'تحویل‌شده · ویلچر' }).first();
    await row.waitFor();
    expect((await row.locator('td').allInnerTexts()).slice(2)).toEqual([
      '۰\u00a0دستگاه',
      '۱۲\u00a0دستگاه',
      '۱۲\u00a0دستگاه',
    ]);
    expect(await page.locator('main').innerText()).toContain('به‌روزرسانی میان‌دوره‌ای نمونه');
    expect(await barriers(page)).toEqual([]);
  });

  test('settles a finding that the office has answered', async () => {
    const { items } = await auditor('listFindings', {});
    const [{ id = '', version = 0 } = {}] = items;
    await (await running.cast.as('officer'))('answerFinding', {
      params: { finding: id },
      body: { text: 'فاکتور پیوست شد.' },
      ifMatch: version,
      idempotencyKey: 'answer',
    });
    await at('/findings');
    const card = page.locator('.cards .card').filter({ hasText: 'فاکتور پیوست شد.' });
    await card.getByText('نظر شما دربارهٔ این یافته').click();
    await card.getByLabel('نظر شما').fill('فاکتور دیده شد.');
    expect(await barriers(page)).toEqual([]);
    await card.getByRole('button', { name: 'یافته رفع شد' }).click();
    await card.locator('.badge.good').waitFor();
    expect((await auditor('listFindings', {})).items).toMatchObject([
      { status: 'settled', steps: [{ step: 'answered' }, { text: 'فاکتور دیده شد.' }] },
    ]);
  });

  test('draws the very sample that the command draws, and takes it away as one archive', async () => {
    await at('/sample');
    await page.getByLabel('مقدار').fill('نمونهٔ مهر');
    await page.getByLabel('چند ثبت؟').fill('۵');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'قرعه‌کشی' }).click();
    await page.locator('.done').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'دریافت نمونه (zip)' }).click();
    const files = unzipSync(new Uint8Array(await readFile(await (await waiting).path())));
    const { size, root, value, population, indices } = JSON.parse(
      Buffer.from(files['sample.json'] ?? []).toString(),
    );
    expect({ value, population }).toEqual({ value: 'نمونهٔ مهر', population: size });
    expect(indices).toEqual(
      draw(sha256, { value, root: decodeBase64(root), population: size, count: 5 }),
    );
    const { log, origin } = await auditor('getTrust', {});
    for (const index of indices) {
      const leaf = files[`${index}/leaf.json`] ?? new Uint8Array();
      const proof = parseProof(Buffer.from(files[`${index}/leaf.tlog-proof`] ?? []).toString());
      const logKeys = [ed25519Verifier(parseVerifierKey(sha256, log), ed25519Verify)];
      expect(proof.index).toBe(index);
      expect(await verifyProof(sha256, proof, { leaf, origin, logKeys })).toMatchObject({
        ok: true,
      });
    }
  });

  test('may draw among one kind only, with the papers behind the entries', async () => {
    await at('/sample');
    await page.getByLabel('چند ثبت؟').fill('۱');
    await page.getByLabel('فقط از نوع').selectOption('delivery-confirmed');
    await page.getByLabel('مدارک و مستندات').check();
    await page.getByRole('button', { name: 'قرعه‌کشی' }).click();
    await page.locator('.done ol li').waitFor();
    expect(await page.locator('.done').innerText()).toContain('۱ مدرک در بایگانی است');
    expect(await page.locator('.done ol').innerText()).toContain('تأیید تحویل');
    await page.getByLabel('چند ثبت؟').fill('۲');
    await page.getByRole('button', { name: 'قرعه‌کشی' }).click();
    await page.locator('.trouble').waitFor();
    expect(await page.locator('.trouble').innerText()).toContain('نیست');
  });

  test('sees that the log continues what this browser saw before, or that it does not', async () => {
    await at('/findings');
    await page.evaluate(`for (const name of Object.keys(localStorage))
      if (name.startsWith('seen/')) localStorage.removeItem(name);`);
    expect(await drawer()).toContain('نخستین بار');
    await auditor('recordFinding', {
      body: { about: { is: 'entry', entry: `${gift}:2` }, severity: 'note', text: 'یک یادآوری' },
      idempotencyKey: 'a-second-finding',
    });
    const seen = await page.evaluate(
      `localStorage.getItem(Object.keys(localStorage).find((name) => name.startsWith('seen/')))`,
    );
    await soon('the second finding to be sealed', async () => {
      const { bytes } = await auditor('getCheckpoint', {});
      return String(seen).includes(new TextDecoder().decode(bytes).split('\n')[2] ?? '')
        ? undefined
        : true;
    });
    expect(await drawer()).toContain('ادامهٔ همان log');
    await page.evaluate(`for (const [name, text] of Object.entries({ ...localStorage })) {
      if (!name.startsWith('seen/')) continue;
      const seen = JSON.parse(text);
      const lines = seen[0].checkpoint.split('\\n');
      lines[2] = btoa('another root of the very same si');
      localStorage.setItem(name, JSON.stringify([{ ...seen[0], checkpoint: lines.join('\\n') }]));
    }`);
    expect(await drawer()).toContain('بازنویسی شده است');
    await at('');
    expect(await page.locator('.alarm').innerText()).toContain('هشدار');
    await page.evaluate(`for (const name of Object.keys(localStorage))
      if (name.startsWith('seen/')) localStorage.removeItem(name);`);
  });

  test('meets no barrier on any page, in both languages', async () => {
    for (const language of ['fa', 'en'])
      for (const path of [
        '',
        '/contributions',
        `/contributions/${gift}`,
        `/entries/${gift}:2`,
        `/reports/${issued.period}/${issued.version}/figures`,
        '/sample',
        '/findings',
        '/findings/new',
        '/exports',
        '/drawer',
      ]) {
        await at(path, language);
        for (const summary of await page.locator('main summary').all()) await summary.click();
        await page.waitForLoadState('networkidle');
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

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CertificateContent } from '../../shared/domain/certificate/content.ts';
import { figure, nameIn, rialWords } from '../../shared/domain/format.ts';
import { readAttachments } from '../../shared/pdf/attachments.ts';
import { type CertificatePaper, certificatePdf } from '../../shared/pdf/certificate/certificate.ts';
import { signDocument } from '../../shared/pdf/signature.ts';
import { containsText, readPageTexts } from '../../shared/reader/pageText.ts';
import { verifySignature } from '../../shared/reader/signature.ts';
import {
  CHECK_URL,
  draftOf,
  heaterCertificate,
  housingCertificate,
  longCertificate,
  shortCertificate,
  wheelchairCertificate,
} from './certificateSamples.ts';
import { overlaps } from './overlaps.ts';
import { office, SIGNATURE } from './samples.ts';
import { extractText, requireTool, runTool } from './tools.ts';

const LANGUAGES = ['fa', 'en'] as const;
const TAX_SENTENCE =
  'این گواهی مؤید دریافت و تحویل است و جایگزین گواهی یا مفاصای مالیاتی نیست؛ تشخیص پذیرش هزینه با سازمان امور مالیاتی است.';
const CREDENTIAL = {
  name: 'certificate.json',
  mimeType: 'application/json',
  bytes: Buffer.from('{"serial":"CSR-1405-000127-R"}'),
  description: 'credential',
};

function printed(content: CertificateContent, more: Partial<CertificatePaper> = {}) {
  return certificatePdf({ content, language: 'fa', checkUrl: CHECK_URL, attachments: [], ...more });
}

async function textsOf(content: CertificateContent, more: Partial<CertificatePaper> = {}) {
  return readPageTexts(await printed(content, more));
}

const samples: readonly (readonly [string, CertificateContent])[] = [
  ['twelve heaters', heaterCertificate],
  ['wheelchairs that a fund paid for', wheelchairCertificate],
  ['a clause delivered in part', housingCertificate],
  ['sixty lines and the longest names', longCertificate],
  ['the least that can be issued', shortCertificate],
];

describe('a certificate', () => {
  test.each(samples)(
    'of %s states each value of its content, in both languages',
    async (_, content) => {
      for (const language of LANGUAGES) {
        const pages = await textsOf(content, { language });
        const values = [
          content.serial ?? '',
          nameIn(content.holder.name, language),
          content.holder.legalEntityId ?? '',
          content.letter?.number ?? '',
          ...content.totals
            .filter(({ amount }) => amount !== '0')
            .flatMap(({ amount }) => [figure(amount, language), rialWords(amount, language)]),
          ...content.lines.flatMap(({ name, verified, delivered }) => [
            nameIn(name, language),
            figure(verified, language),
            figure(delivered, language),
          ]),
          ...content.office.signatories.map(({ name }) => nameIn(name, language)),
          ...content.conservation.flatMap(({ fund, spentHere, residual }) =>
            [fund, spentHere, residual].map((amount) => figure(amount, language)),
          ),
        ];
        for (const value of values)
          expect([value, containsText(pages, value)]).toEqual([value, true]);
      }
    },
  );

  requireTool('pdftotext')('can be read by another reader', async () => {
    const persian = extractText(await printed(heaterCertificate));
    expect(persian).toContain(heaterCertificate.serial);
    expect(persian.replace(/\s/g, '')).toContain('شرکتنمونهٔگرمایشپارس');
    expect(persian).toContain('۱٬۴۶۴٬۰۰۰٬۰۰۰');
    const english = extractText(await printed(heaterCertificate, { language: 'en' }));
    expect(english).toContain('Sample Pars Heating Company (private joint stock)');
    expect(english).toContain('1,464,000,000');
    expect(english).toContain('one billion, four hundred and sixty-four million rials');
  });

  requireTool('qpdf')('is a sound file, whatever its length', async () => {
    for (const content of [heaterCertificate, longCertificate]) {
      expect(runTool('qpdf', ['--check', 'FILE'], await printed(content))).toContain('No syntax');
    }
  });

  test('is the same file for the same content, whatever was printed in between', async () => {
    const first = await printed(heaterCertificate, { attachments: [CREDENTIAL] });
    await printed(longCertificate, { language: 'en' });
    const second = await printed(heaterCertificate, { attachments: [CREDENTIAL] });
    expect(Buffer.from(second).equals(first)).toBe(true);
  });

  test('carries its attachments and can be signed', async () => {
    const { signer, rootPem } = await office();
    const unsigned = await printed(heaterCertificate, {
      attachments: [CREDENTIAL],
      signature: SIGNATURE,
    });
    const signed = await signDocument(unsigned, signer);
    expect(await verifySignature(signed, [rootPem])).toMatchObject({ ok: true });
    const [attached] = readAttachments(signed);
    expect(Buffer.from(attached?.bytes ?? []).equals(CREDENTIAL.bytes)).toBe(true);
  });

  test('is checked by the URL in its QR code', async () => {
    const descriptions = (await textsOf(heaterCertificate)).flatMap((page) => page.descriptions);
    expect(descriptions).toEqual([`رمزینه (QR): ${CHECK_URL}`]);
  });

  test('says that it replaces no tax clearance, and nothing else about taxes', async () => {
    const texts = (await textsOf(wheelchairCertificate)).flatMap((page) => page.texts);
    expect(texts.filter((text) => text.includes('مالیات'))).toEqual([TAX_SENTENCE]);
    const english = (await textsOf(wheelchairCertificate, { language: 'en' })).flatMap(
      (page) => page.texts,
    );
    expect(english.filter((text) => /tax|deducti|receipt/i.test(text))).toHaveLength(1);
  });

  test('claims no social return and no satisfaction', async () => {
    const texts = (await textsOf(wheelchairCertificate)).flatMap((page) => page.texts).join('\n');
    expect(texts).not.toMatch(/SROI|رضایت|بهره‌مند|ذی‌نفع|اثرگذاری/);
  });
});

describe('values on a certificate', () => {
  test('of two bases are never added', async () => {
    const pages = await textsOf(housingCertificate);
    expect(containsText(pages, figure('480000000000', 'fa'))).toBe(true);
    expect(containsText(pages, figure('481250000000', 'fa'))).toBe(false);
  });

  test('that are unknown or not valued are said to be so, and are no zero', async () => {
    const pages = await textsOf(housingCertificate);
    expect(containsText(pages, 'نامعلوم')).toBe(true);
    expect(containsText(pages, 'ارزش‌گذاری نشده')).toBe(true);
    const onlyUnknown: CertificateContent = {
      ...housingCertificate,
      lines: housingCertificate.lines.slice(1, 2),
      totals: [{ basis: 'fair-market', amount: '0', unknown: 1 }],
    };
    const texts = (await textsOf(onlyUnknown)).flatMap((page) => page.texts);
    expect(texts).not.toContain('۰');
    expect(texts.filter((text) => text === 'نامعلوم')).toHaveLength(2);
    expect(texts.join(' ')).not.toContain('صفر');
  });

  test('show what of a fund was spent elsewhere, so that the row balances to the rial', async () => {
    const pages = await textsOf(wheelchairCertificate);
    // 60,000,000,000 − 20,400,000,000 − 31,500,000,000
    expect(containsText(pages, figure('8100000000', 'fa'))).toBe(true);
  });
});

describe('a certificate of many lines', () => {
  requireTool('pdftotext')(
    'repeats the head of its table, and whose it is, on each page',
    async () => {
      const pdf = await printed(longCertificate);
      const pages = runTool('pdftotext', ['-layout', 'FILE', '-'], pdf).split('\f').slice(0, -1);
      const withLines = pages.filter((page) => page.includes('کم‌مصرف'));
      expect(withLines.length).toBeGreaterThan(2);
      for (const page of withLines) expect(page).toContain('تحویل‌شده');
      for (const page of pages.slice(1)) expect(page).toContain(longCertificate.serial);
    },
  );

  test('shows each line once', async () => {
    const texts = (await textsOf(longCertificate)).flatMap((page) => page.texts);
    const models = texts.filter((text) => text.includes('بخاری کم‌مصرف گازسوز مدل'));
    expect(models).toHaveLength(60);
  });

  test('is signed on the page of its totals, wherever its lines end', async () => {
    for (let count = 1; count <= 13; count += 2) {
      const lines = longCertificate.lines.slice(0, count);
      const texts = (await textsOf({ ...housingCertificate, lines })).map((page) => page.texts);
      const withTotals = texts.findIndex((page) => page.includes('جمع بر مبنای'));
      const withStamp = texts.findIndex((page) => page.includes('محل مهر و امضا'));
      expect([count, withTotals]).toEqual([count, withStamp]);
    }
  });

  requireTool('pdftotext')(
    'prints nothing over anything else, wherever its lines end',
    async () => {
      for (let count = 1; count <= 13; count += 2) {
        const lines = longCertificate.lines.slice(0, count);
        const few: CertificateContent = { ...housingCertificate, demonstration: false, lines };
        expect([count, overlaps(await printed(few))]).toEqual([count, []]);
      }
    },
  );

  requireTool('pdftotext')('has room for the longest of everything', async () => {
    const long = 'نام بسیار بلند سازمان نمونه '.repeat(8).slice(0, 200).trim();
    const content: CertificateContent = {
      ...longCertificate,
      demonstration: false,
      office: {
        organisation: Array.from({ length: 4 }, () => ({ fa: long })),
        name: { fa: long },
        address: { fa: long },
        signatories: Array.from({ length: 3 }, () => ({ name: { fa: long }, post: { fa: long } })),
      },
      lines: longCertificate.lines.slice(0, 3).map((line) => ({
        ...line,
        name: { fa: long },
        unit: { fa: long },
        region: { fa: long },
      })),
    };
    const revoked = { on: '2026-12-20', reason: long.repeat(5) };
    const found = overlaps(await printed(content, { revoked, language: 'en' }));
    const letterOfWatermark = /^[A-Z] \/|\/ [A-Z]$/;
    expect(found.filter((pair) => !letterOfWatermark.test(pair))).toEqual([]);
  });

  test('lists the papers it rests on after the signatures', async () => {
    const texts = (await textsOf(longCertificate)).flatMap((page) => page.texts);
    expect(texts.indexOf('مدارک و مستندات')).toBeGreaterThan(texts.indexOf('محل مهر و امضا'));
    expect(texts.filter((text) => text === 'صورت‌جلسهٔ تحویل')).toHaveLength(30);
  });
});

describe('a certificate that is not in force', () => {
  test('is marked as draft and has nothing to check yet', async () => {
    const pages = await textsOf(draftOf(heaterCertificate), { draft: true });
    expect(containsText(pages, 'پیش‌نویس')).toBe(true);
    expect(containsText(pages, 'CSR-1405-000127-R')).toBe(false);
    expect(pages.flatMap((page) => page.descriptions)).toEqual([]);
  });

  test('states the day and the reason of its revocation', async () => {
    const revoked = { on: '2026-12-20', reason: 'مقدار به‌اشتباه ثبت شده بود' };
    const pages = await textsOf(heaterCertificate, { revoked });
    expect(containsText(pages, '۲۹ آذر ۱۴۰۵')).toBe(true);
    expect(containsText(pages, revoked.reason)).toBe(true);
  });

  requireTool('pdftotext')(
    'of demonstration is watermarked on each page; no other is',
    async () => {
      const pages = async (content: CertificateContent) => {
        const pdf = await printed(content, { language: 'en' });
        return runTool('pdftotext', ['-raw', 'FILE', '-'], pdf).split('\f').slice(0, -1);
      };
      for (const page of await pages(longCertificate)) expect(page).toContain('SPECIMEN');
      for (const page of await pages(shortCertificate)) expect(page).not.toContain('SPECIMEN');
    },
  );
});

describe('names on a certificate', () => {
  test('are inert, whatever was typed into them', async () => {
    const typed = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(typed, typed, async (name, item) => {
        const line = { ...heaterCertificate.lines[0], name: { fa: item } };
        const hostile = {
          ...heaterCertificate,
          holder: { ...heaterCertificate.holder, name: { fa: name } },
          lines: [line as CertificateContent['lines'][number]],
          copies: [name],
        };
        const pages = await textsOf(hostile);
        expect(containsText(pages, heaterCertificate.serial ?? '')).toBe(true);
        expect(containsText(pages, '۱٬۴۶۴٬۰۰۰٬۰۰۰')).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  requireTool('qpdf')('with markup and bidi controls leave the file sound', async () => {
    const name = { fa: '</dc:title><script>&\u202eشرکت\u2067 نمونهٔ (الف) %PDF /JS' };
    const pdf = await printed({
      ...heaterCertificate,
      holder: { ...heaterCertificate.holder, name },
      office: { ...heaterCertificate.office, name },
    });
    expect(runTool('qpdf', ['--check', 'FILE'], pdf)).toContain('No syntax');
    expect(containsText(readPageTexts(pdf), 'شرکت نمونهٔ (الف) %PDF /JS')).toBe(true);
  });
});

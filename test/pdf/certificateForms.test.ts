import { describe, expect, test } from '@jest/globals';
import type { CertificateContent } from '../../shared/domain/certificate/content.ts';
import { notStated, printedCertificate } from '../../shared/domain/verify/printed.ts';
import { type CertificatePaper, certificatePdf } from '../../shared/pdf/certificate/certificate.ts';
import { containsText, readPageTexts } from '../../shared/reader/pageText.ts';
import {
  CHECK_URL,
  draftOf,
  heaterCertificate,
  housingCertificate,
  longCertificate,
  shortCertificate,
  wheelchairCertificate,
  withoutImpact,
} from './certificateSamples.ts';
import { overlaps } from './overlaps.ts';
import { requireTool, runTool } from './tools.ts';

type Look = Pick<CertificatePaper, 'language' | 'form' | 'letterhead' | 'colour'>;

const LOOKS: readonly (readonly [string, Look])[] = [
  ['a plaque', { language: 'fa', form: 'landscape' }],
  [
    'a plaque on pre-printed paper',
    { language: 'en', form: 'landscape', letterhead: 'pre-printed' },
  ],
  ['a letter', { language: 'fa', form: 'letter' }],
  ['an English letter', { language: 'en', form: 'letter' }],
  [
    'a grey letter on pre-printed paper',
    { language: 'fa', form: 'letter', letterhead: 'pre-printed', colour: 'grey' },
  ],
  ['a plaque in both languages', { language: 'fa', form: 'bilingual' }],
  [
    'a plaque in both languages on pre-printed paper',
    { language: 'fa', form: 'bilingual', letterhead: 'pre-printed' },
  ],
];
const SAMPLES: readonly CertificateContent[] = [
  heaterCertificate,
  wheelchairCertificate,
  housingCertificate,
  longCertificate,
  shortCertificate,
];

const printed = (content: CertificateContent, more: Partial<CertificatePaper>) =>
  certificatePdf({ content, language: 'fa', checkUrl: CHECK_URL, attachments: [], ...more });

const states = (text: string, value: string) =>
  containsText([{ texts: [text], descriptions: [] }], value);

describe('each form of a certificate', () => {
  test.each(LOOKS)('states everything that is recorded: %s', async (_, look) => {
    for (const content of SAMPLES) {
      const texts = readPageTexts(await printed(content, look)).flatMap((page) => page.texts);
      const languages = look.form === 'bilingual' ? (['fa', 'en'] as const) : [look.language];
      for (const language of languages) {
        const missing = notStated(printedCertificate(content, language), texts, states);
        expect([content.serial, missing]).toEqual([content.serial, undefined]);
      }
    }
  });

  requireTool('pdftotext')('prints nothing over anything else', async () => {
    for (const [name, look] of LOOKS) {
      for (const content of [heaterCertificate, longCertificate]) {
        const pdf = await printed({ ...content, demonstration: false }, look);
        expect([name, overlaps(pdf)]).toEqual([name, []]);
      }
    }
  });

  requireTool('qpdf')('is a sound file', async () => {
    for (const [, look] of LOOKS) {
      expect(
        runTool('qpdf', ['--check', 'FILE'], await printed(housingCertificate, look)),
      ).toContain('No syntax');
    }
  });

  test('of one line stands on one page, the letter with its annex on two', async () => {
    const pages = async (look: Partial<CertificatePaper>, content = heaterCertificate) =>
      readPageTexts(await printed(content, look)).length;
    expect(await pages({})).toBe(1);
    expect(await pages({ form: 'letter' })).toBe(2);
    // Said twice, or under a printed letterhead, an impact takes the room that signatures need.
    expect(await pages({ letterhead: 'pre-printed' }, withoutImpact)).toBe(1);
    expect(await pages({ form: 'bilingual' }, withoutImpact)).toBe(1);
  });
});

describe('a letter confirming a contribution', () => {
  test('goes in the order of official letters', async () => {
    const texts = readPageTexts(await printed(heaterCertificate, { form: 'letter' })).flatMap(
      (page) => page.texts,
    );
    const at = (part: string) => texts.findIndex((text) => text.includes(part));
    const order = [
      'بسمه تعالی',
      'اداره مسئولیت‌پذیری',
      'شماره: ',
      'مدیریت محترم',
      'موضوع: ',
      'با سلام و احترام',
      'بدین‌وسیله تأیید می‌شود',
      'بخاری کم‌مصرف',
      'به حروف',
      'پژمان نمونه‌پور',
      'محل مهر و امضا',
      'مالیاتی',
      'رونوشت',
      'پیوست مالی',
    ].map(at);
    expect(order).not.toContain(-1);
    // The references name the annex as well, so the annex itself is looked for by its heading.
    expect(order.slice(0, -1)).toEqual(order.slice(0, -1).toSorted((a, b) => a - b));
    expect(texts.indexOf('پیوست مالی')).toBeGreaterThan(at('رونوشت'));
  });

  test('has an annex for the finance department: dates, invoices, delivery records', async () => {
    const [line] = heaterCertificate.lines;
    if (line === undefined) throw new Error('no line');
    const invoice = { number: 'ف-۴۴۱۲', date: '2026-10-02' };
    const content = {
      ...heaterCertificate,
      lines: [{ ...line, occurredOn: '2026-10-04', invoice }],
    };
    const pages = readPageTexts(await printed(content, { form: 'letter' })).slice(1);
    for (const value of ['ف-۴۴۱۲', '۱۴۰۵/۰۷/۱۲', '411111111111', '۱۴۰۵/۸۸', '۱٬۴۶۴٬۰۰۰٬۰۰۰'])
      expect([value, containsText(pages, value)]).toEqual([value, true]);
  });
});

describe('a paper on pre-printed letterhead', () => {
  test('leaves the upper 45 mm free', async () => {
    for (const form of ['landscape', 'letter', 'bilingual'] as const) {
      const pdf = await printed(heaterCertificate, { form, letterhead: 'pre-printed' });
      const boxes = runTool('pdftotext', ['-bbox', '-l', '1', 'FILE', '-'], pdf).matchAll(
        /yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">(?!نمونه)/g,
      );
      const tops = [...boxes].map(([, top]) => Number(top));
      expect(Math.min(...tops)).toBeGreaterThan(45 * (72 / 25.4) - 4);
    }
  });

  test('says who issued it, which its head would say otherwise', async () => {
    const pages = readPageTexts(await printed(heaterCertificate, { letterhead: 'pre-printed' }));
    expect(containsText(pages, 'صادرکننده')).toBe(true);
  });
});

test('a grey paper has no colour in it', async () => {
  const pdf = await printed(heaterCertificate, { colour: 'grey', form: 'letter' });
  const plain = runTool('qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-'], pdf);
  const colours = [...plain.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn|SCN)$/gm)];
  expect(colours.length).toBeGreaterThan(10);
  for (const [, red, green, blue] of colours) expect([green, blue]).toEqual([red, red]);
});

describe('a superseded certificate', () => {
  test.each(['landscape', 'letter', 'bilingual'] as const)(
    'names the one that stands in its place: %s',
    async (form) => {
      const revoked = {
        on: '2026-12-20',
        reason: 'اصلاح مقدار',
        supersededBy: 'CSR-1405-000131-Y',
      };
      const pages = readPageTexts(await printed(heaterCertificate, { form, revoked }));
      expect(containsText(pages, 'CSR-1405-000131-Y')).toBe(true);
      expect(containsText(pages, '۲۹ آذر ۱۴۰۵')).toBe(true);
    },
  );

  test('differs from one that is only revoked, and both from one in force', async () => {
    const revoked = { on: '2026-12-20', reason: 'اصلاح مقدار' };
    const papers = await Promise.all([
      printed(shortCertificate, {}),
      printed(shortCertificate, { revoked }),
      printed(shortCertificate, { revoked: { ...revoked, supersededBy: 'CSR-1405-000131-Y' } }),
    ]);
    expect(new Set(papers.map((pdf) => Buffer.from(pdf).toString('latin1'))).size).toBe(3);
  });
});

test('a draft letter is marked and has nothing to check', async () => {
  const pages = readPageTexts(
    await printed(draftOf(heaterCertificate), { form: 'letter', draft: true }),
  );
  expect(containsText(pages, 'پیش‌نویس')).toBe(true);
  expect(pages.flatMap((page) => page.descriptions)).toEqual([]);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { flow } from '../../shared/pdf/flow.ts';
import { english, persian } from '../../shared/pdf/paragraph.ts';
import { drawQr, qrCode } from '../../shared/pdf/qr.ts';
import { isolate } from '../../shared/reader/bidi.ts';
import { readPageTexts } from '../../shared/reader/pageText.ts';
import { BOX, CREATED_AT, documentOf, newDocument, SIGNATURE } from './samples.ts';
import { extractText, requireTool, runTool } from './tools.ts';

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

async function everything(): Promise<Uint8Array> {
  const document = newDocument({
    signature: SIGNATURE,
    ground: (page) => {
      page.watermark('نمونه', -30, { size: 120, color: '#EEF1F0' });
      page.draw.rectangle({ x: 20, y: 20, width: 500, height: 700 }, { stroke: '#B0894A' }, 8);
    },
  });
  const page = flow(document, { top: 60, right: 60, bottom: 60, left: 60 });
  page.heading('گواهی مشارکت', 1, { align: 'center' });
  page.text('بدین‌وسیله گواهی می‌شود. '.repeat(40), { align: 'justify' });
  page.text('استعلام', { link: 'https://csr.example.ir/v/8F3K-22Q' });
  drawQr(document, 'https://csr.example.ir/v/8F3K-22Q', { x: 60, y: page.y, side: 90 });
  document.draw.path('M0 0 L10 10 Z', { fill: '#0B3B36' }, { x: 100, y: 700, rotate: 45 });
  document.attach({
    name: 'certificate.json',
    mimeType: 'application/json',
    bytes: Buffer.from('{}'),
    description: 'گواهی',
    relationship: 'Data',
  });
  document.eachPage((number, count) => {
    document.text(`صفحهٔ ${number} از ${count}`, { ...BOX, y: 800 }, { align: 'center', size: 8 });
  });
  return document.finish();
}

/** Poppler puts spaces and commas beside another direction on its own side of the number or word. */
const letters = (text: string): string => text.replace(/[\s،]/g, '');

describe('text of a page', () => {
  requireTool('pdftotext')('is extracted as it was put in', async () => {
    const lines = [
      'بدین‌وسیله گواهی می‌شود نامهٔ خانۀ شما رسید',
      'مسئولیت‌پذیری، لا إله الا الله',
      'تعداد ۱۲ دستگاه ویلچر مدل X-200 به ارزش ۱٬۲۵۰٬۰۰۰ ریال',
      'كتاب علي و کتاب علی',
      'نشانی https://csr.example.ir/v/8F3K-22Q است',
    ];
    const text = extractText(await documentOf(...lines));
    expect(text.split('\n').map(letters)).toEqual([...lines.map(letters), '']);
  });

  requireTool('pdftotext')('comes out alike in a Latin paragraph', async () => {
    const document = newDocument({ language: 'en' });
    const name = isolate('شرکت نمونهٔ می‌شود');
    document.text(english('Efficient office “plan”: 94% (IRR 1,250,000) of ', name, ' fi'), BOX);
    expect(letters(extractText(await document.finish()))).toBe(
      letters('Efficient office “plan”: 94% (IRR 1,250,000) of شرکت نمونهٔ می‌شود fi\n'),
    );
  });

  test('is the same for a screen reader, whatever was typed', async () => {
    const typed = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(typed, typed, async (first, second) => {
        const document = newDocument();
        document.text(persian('نام ', { text: isolate(first), weight: 'bold' }, second), {
          ...BOX,
          width: 120,
        });
        expect(readPageTexts(await document.finish())).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps its order through every mixture of directions and line widths', async () => {
    const words = [
      'شرکت',
      'نامهٔ',
      '۱۲',
      '۱٬۲۵۰',
      '(عام)',
      'ISO',
      '27001/2022',
      '«ب»',
      '٪۵',
      '-',
      'لا',
    ];
    const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(sentence, fc.integer({ min: 30, max: 300 }), async (parts, width) => {
        const document = newDocument();
        document.text(parts.join(' '), { ...BOX, width }, { align: 'justify' });
        const [page] = readPageTexts(await document.finish());
        expect(page?.texts).toEqual([parts.join(' ')]);
      }),
      { numRuns: 60 },
    );
  });

  test('goes on where it is told when its box is full', async () => {
    const document = newDocument();
    const text = 'کلمه '.repeat(2000).trim();
    let pages = 1;
    const height = document.text(
      text,
      { ...BOX, height: 700 },
      {
        continueOn: () => {
          document.addPage();
          pages++;
          return { ...BOX, height: 700 };
        },
      },
    );
    expect(pages).toBeGreaterThan(1);
    expect(height).toBeLessThanOrEqual(760);
    expect(readPageTexts(await document.finish())[0]?.texts).toEqual([text]);
  });

  test('ends in an ellipsis when the box has no more room, also in a larger size', async () => {
    const document = newDocument();
    const box = { ...BOX, width: 100, height: 40 };
    const y = document.text(persian({ text: 'کلمه '.repeat(50), size: 14 }), box);
    expect(y).toBeLessThanOrEqual(box.y + box.height);
    const [page] = readPageTexts(await document.finish());
    expect(page?.texts[0]).toMatch(/^کلمه.*…$/);
  });
});

describe('the file', () => {
  test('is the same for the same input, whatever was made in between', async () => {
    const first = await everything();
    await documentOf('ۀ هٔ لا لآ كتاب کتاب 漢', 'fi ffi office', 'متن دیگر با شکل‌های دیگر');
    const [second, third] = await Promise.all([everything(), everything()]);
    expect(Buffer.compare(second, first)).toBe(0);
    expect(Buffer.compare(third, first)).toBe(0);
  });

  test('has another identifier for another subject', async () => {
    const id = async (subject: string): Promise<string | undefined> => {
      const pdf = await newDocument({ subject }).finish();
      return /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(latin1(pdf))?.[1];
    };
    expect(await id('CSR-1')).toMatch(/^[0-9a-f]{32}$/);
    expect(await id('CSR-1')).not.toBe(await id('CSR-2'));
  });

  test('bears the given date and no other', async () => {
    const dates = latin1(await everything()).match(/D:\d{14}Z/g) ?? [];
    expect(dates.length).toBeGreaterThan(2);
    expect(new Set(dates)).toEqual(new Set(['D:20260801090000Z']));
    expect(CREATED_AT.toISOString()).toBe('2026-08-01T09:00:00.000Z');
  });

  test('declares PDF/A-3a and PDF/UA-1, with the schema that PDF/A wants for it', async () => {
    const text = latin1(await everything());
    expect(text).toMatch(/<pdfaid:part>3<[\s\S]*<pdfaid:conformance>A</);
    expect(text).toContain('<pdfuaid:part>1<');
    expect(text).toContain('http://www.aiim.org/pdfa/ns/extension/');
    expect(text).not.toContain('NeedAppearances');
  });

  test('a title with markup stays a title', async () => {
    const title = 'A & B</rdf:li><x:evil/>"\u202e\u0000 ]]>';
    const text = Buffer.from(await newDocument({ title }).finish()).toString('utf8');
    const pdf = text.slice(text.indexOf('<?xpacket'), text.indexOf('<?xpacket end'));
    expect(pdf).toContain('A &amp; B&lt;/rdf:li&gt;&lt;x:evil/&gt;&quot;   ]]&gt;');
    expect(pdf).not.toContain('<x:evil/>');
    expect(pdf).not.toContain('\u202e');
  });

  requireTool('qpdf')('is sound, says qpdf', async () => {
    expect(runTool('qpdf', ['--check', 'FILE'], await everything())).toContain(
      'No syntax or stream',
    );
  });

  requireTool('pdfinfo')('is tagged: heading, paragraph, link, figure and form', async () => {
    const structure = runTool('pdfinfo', ['-struct', 'FILE'], await everything());
    for (const element of ['Document', 'H1', 'P (block)', 'Link', 'Figure', 'Form']) {
      expect(structure).toContain(element);
    }
  });

  test('refuses a link that is no address', () => {
    expect(() => newDocument().text('x', BOX, { link: 'javascript:alert(1)' })).toThrow(RangeError);
  });
});

describe('QR code', () => {
  test('keeps four light modules around it and draws each dark run once', () => {
    const { size, dark } = qrCode('https://csr.example.ir/v/8F3K-22Q');
    expect(size).toBe(29 + 8); // version 3
    expect(Math.min(...dark.map(({ x }) => x))).toBe(4);
    expect(Math.max(...dark.map(({ x, width }) => x + width))).toBe(size - 4);
    const [corner] = dark;
    expect(corner).toEqual({ x: 4, y: 4, width: 7, height: 1 }); // the finder pattern's edge
  });

  test('tells its content to who cannot see it', async () => {
    const document = newDocument({ language: 'en' });
    const alt = drawQr(document, 'https://csr.example.ir', { x: 10, y: 10, side: 80 });
    expect(readPageTexts(await document.finish())[0]?.descriptions).toEqual([alt]);
    expect(alt).toContain('https://csr.example.ir');
  });
});

import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { persian } from '../../shared/pdf/paragraph.ts';
import { isolate } from '../../shared/reader/bidi.ts';
import { containsText, readPageTexts } from '../../shared/reader/pageText.ts';
import { rewritten } from './rewriting.ts';
import { BOX, documentOf, newDocument } from './samples.ts';

/** Changes the operators of the pages. */
function redrawn(pdf: Uint8Array, change: (content: string) => string): Uint8Array {
  return rewritten(pdf, (object) => {
    const [, head = '', data = ''] =
      /^([\s\S]*?stream\n)([\s\S]*)\nendstream\nendobj\n$/.exec(object) ?? [];
    if (!head.includes('FlateDecode')) return object;
    const content = inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
    if (!content.includes(' TJ')) return object;
    const packed = deflateSync(Buffer.from(change(content), 'latin1')).toString('latin1');
    const resized = head.replace(/\/Length \d+/, `/Length ${packed.length}`);
    return `${resized}${packed}\nendstream\nendobj\n`;
  });
}

describe('values on a page', () => {
  const found = async (text: string, value: string): Promise<boolean> =>
    containsText(readPageTexts(await documentOf(text)), value);

  test.each([
    ['شرکت نمونهٔ فولاد (سهامی عام) دوازده ویلچر داد', 'شرکت نمونهٔ فولاد (سهامی عام)'],
    ['به ارزش ۱٬۲۵۰٬۰۰۰ ریال', '۱٬۲۵۰٬۰۰۰'],
    ['شمارهٔ ۲۴۰۴۳/۱۶۰/۱۹۷۱ مورخ', '24043/160/1971'],
    ['شناسه CSR-1405-000127 است', 'CSR-1405-000127'],
    ['شركت علي', 'شرکت علی'],
    ['مسئولیت‌پذیری بنگاه‌ها', 'مسئولیت‌پذیری'],
  ])('“%s” states %s', async (text, value) => {
    expect(await found(text, value)).toBe(true);
  });

  test.each([
    ['به ارزش ۱٬۲۵۰٬۰۰۰ ریال', '۲۵۰٬۰۰۰'],
    ['به ارزش ۱٬۲۵۰٬۰۰۰ ریال', '۱٬۲۵۰'],
    ['تعداد ۱۱۲ نفر', '۱۲'],
    ['شرکت نمونه', 'شرکت نمون'],
    ['شرکت نمونه', 'نمونه شرکت'],
    ['شرکت نمونه', ''],
    ['شرکت نمونه', ' \u200c'],
  ])('“%s” does not state “%s”', async (text, value) => {
    expect(await found(text, value)).toBe(false);
  });

  test('a value is found though it is broken over lines, isolated and in another weight', async () => {
    const holder = 'شرکت بسیار بزرگ نمونهٔ فولاد اصفهان (سهامی عام) Ltd.';
    const document = newDocument();
    const text = persian('گواهی به ', { text: isolate(holder), weight: 'bold' }, ' داده شد');
    document.text(text, { ...BOX, width: 90 }, { align: 'justify' });
    expect(containsText(readPageTexts(await document.finish()), holder)).toBe(true);
  });

  test('decoration states nothing', async () => {
    const document = newDocument();
    document.artifact('Layout', () => document.text('۱۲ ویلچر', BOX));
    expect(readPageTexts(await document.finish())).toEqual([{ texts: [], descriptions: [] }]);
  });
});

describe('what is seen and what is said must agree', () => {
  const amount = documentOf('ارزش ۵۰۰ ریال');

  test('the harness itself changes nothing', async () => {
    const pdf = await amount;
    expect(
      Buffer.compare(
        rewritten(pdf, (object) => object),
        pdf,
      ),
    ).toBe(0);
  });

  test('another text behind the glyphs is refused', async () => {
    const utf16 = (text: string): string =>
      Buffer.from(text, 'utf16le').swap16().toString('latin1');
    const pdf = rewritten(await amount, (object) => object.replace(utf16('۵۰۰'), utf16('۹۰۰')));
    expect(() => readPageTexts(pdf)).toThrow(/what is printed differs/);
  });

  test('glyphs in another order are refused', async () => {
    const pdf = redrawn(await amount, (content) =>
      content.replace(/<([0-9a-f]{4})([0-9a-f]{4})/, '<$2$1'),
    );
    expect(() => readPageTexts(pdf)).toThrow(/what is printed differs/);
  });

  test('glyphs left out are refused', async () => {
    const pdf = redrawn(await amount, (content) => content.replace(/<[0-9a-f]{4}/, '<'));
    expect(() => readPageTexts(pdf)).toThrow(/what is printed differs/);
  });

  test('text outside the structure is refused', async () => {
    const pdf = redrawn(await amount, (content) => {
      const text = content.slice(content.indexOf('BT'), content.indexOf('ET') + 3);
      return content + text;
    });
    expect(() => readPageTexts(pdf)).toThrow(/outside the structure/);
  });

  test('text shown in a way that we never use is refused', async () => {
    const pdf = redrawn(await amount, (content) => content.replace('ET', '<0001> Tj\nET'));
    expect(() => readPageTexts(pdf)).toThrow(/uses Tj/);
  });
});

import { describe, expect, test } from '@jest/globals';
import { english } from '../../shared/pdf/paragraph.ts';
import { type Cell, drawTable } from '../../shared/pdf/table.ts';
import { containsText, readPageTexts } from '../../shared/reader/pageText.ts';
import { newDocument } from './samples.ts';
import { extractText, requireTool, runTool } from './tools.ts';

const COLUMNS = [
  { head: 'ردیف', share: 1, align: 'center' },
  { head: 'شرح', share: 5 },
  { head: 'ارزش (ریال)', share: 3, align: 'number' },
] as const;

async function tableOf(rows: readonly (readonly Cell[])[], total?: readonly Cell[]) {
  const document = newDocument();
  let pages = 1;
  const y = drawTable(
    document,
    { columns: COLUMNS, rows, ...(total && { total }) },
    {
      x: 50,
      y: 50,
      width: 495,
      bottom: 780,
      continueOn: () => {
        document.addPage();
        pages++;
        return { y: 50, bottom: 780 };
      },
    },
  );
  return { pdf: await document.finish(), pages, y };
}

const rowsOf = (count: number): Cell[][] =>
  Array.from({ length: count }, (_, i) => [`${i + 1}`, 'ویلچر تاشو', english(`${(i + 1) * 1000}`)]);

describe('table', () => {
  test('every cell is read in reading order: head, rows, total', async () => {
    const { pdf } = await tableOf([['۱', 'ویلچر', '۵۰۰']], ['', 'جمع', '۵۰۰']);
    expect(readPageTexts(pdf)[0]?.texts).toEqual([
      'ردیف',
      'شرح',
      'ارزش (ریال)',
      '۱',
      'ویلچر',
      '۵۰۰',
      'جمع',
      '۵۰۰',
    ]);
  });

  requireTool('pdftotext')(
    'the first column stands on the right, and numbers end there',
    async () => {
      const { pdf } = await tableOf(rowsOf(10));
      const words =
        runTool('pdftotext', ['-bbox', 'FILE', '-'], pdf).match(/<word .*<\/word>/g) ?? [];
      const edge = (text: string, side: 'xMin' | 'xMax'): number => {
        const word = words.find((found) => found.includes(`>${text}<`)) ?? '';
        return Number(new RegExp(`${side}="([0-9.]+)"`).exec(word)?.[1]);
      };
      expect(edge('1', 'xMin')).toBeGreaterThan(edge('1000', 'xMax'));
      const insideRightEdge = 50 + (495 * 3) / 9 - 4;
      expect(edge('9000', 'xMax')).toBeCloseTo(insideRightEdge, 0);
      expect(edge('10000', 'xMax')).toBeCloseTo(insideRightEdge, 0);
    },
  );

  requireTool('pdftotext')('the head is printed on each page, but read only once', async () => {
    const { pdf, pages } = await tableOf(rowsOf(100));
    expect(pages).toBe(4);
    expect(extractText(pdf).split('شرح')).toHaveLength(1 + pages);
    const read = readPageTexts(pdf).flatMap(({ texts }) => texts);
    expect(read.filter((text) => text === 'شرح')).toHaveLength(1);
    expect(read).toHaveLength(3 * 101);
  });

  test('a very long table is tagged by row, and each value can still be found', async () => {
    const { pdf } = await tableOf(rowsOf(400));
    const pages = readPageTexts(pdf);
    expect(pages.flatMap(({ texts }) => texts)).toHaveLength(3 + 400);
    expect(containsText(pages, '399000')).toBe(true);
    expect(containsText(pages, '9900000')).toBe(false);
  });

  test('a row taller than a page is clipped to one', async () => {
    const { pdf, pages } = await tableOf([['1', 'کلمه '.repeat(3000), '2']]);
    expect(pages).toBe(2);
    expect(
      readPageTexts(pdf)
        .flatMap(({ texts }) => texts)
        .join(),
    ).toContain('…');
  });

  test('a row with a cell too few is refused', async () => {
    await expect(tableOf([['1', 'ویلچر']])).rejects.toThrow(RangeError);
  });
});

import { createRequire } from 'node:module';
import { type BenchEngine, fontFile, PROBE_SIZE } from './engine.ts';
import type { Grid } from './sheets.ts';

type Pdfmake = {
  addFonts(fonts: object): void;
  setUrlAccessPolicy(allows: () => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
};

/** Columns stand in reading order, so that the first is on the right. */
const table = ({ head, rows }: Grid) => ({
  table: {
    headerRows: 1,
    widths: head.map(() => '*'),
    body: [head, ...rows].map((cells) => [...cells].reverse()),
  },
  layout: 'lightHorizontalLines',
  alignment: 'right',
});

export const pdfmakeEngine = (): BenchEngine => {
  const pdfmake = createRequire(import.meta.url)('pdfmake') as Pdfmake;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.addFonts({ Vazirmatn: { normal: fontFile('Regular'), bold: fontFile('Bold') } });
  const make = async (content: unknown[], more = {}) => {
    const defaultStyle = { font: 'Vazirmatn', fontSize: 9, alignment: 'right' };
    const pageMargins = [40, 40, 40, 40];
    return pdfmake.createPdf({ content, defaultStyle, pageMargins, ...more }).getBuffer();
  };
  return {
    name: 'pdfmake',
    certificate: (sheet) =>
      make(
        [
          ...sheet.organisation,
          ...sheet.references.map((text) => ({ text, alignment: 'left' })),
          { text: sheet.title, fontSize: 24, bold: true, alignment: 'center' },
          ...sheet.paragraphs.map((text) => ({ text, alignment: 'center' })),
          table(sheet.lines),
          table(sheet.totals),
          { columns: sheet.signatories.map((text) => ({ text, alignment: 'center' })) },
          ...sheet.notes,
          { qr: sheet.checkUrl, fit: 100 },
        ],
        { pageSize: 'A4', pageOrientation: 'landscape' },
      ),
    report: (grid) => make([table(grid)]),
    probe: (texts) => make(texts.map((text) => ({ text, fontSize: PROBE_SIZE }))),
  };
};

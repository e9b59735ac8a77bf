import { readFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import { qrCode } from '../../shared/pdf/qr.ts';
import { type BenchEngine, fontFile, PROBE_SIZE } from './engine.ts';
import type { Grid } from './sheets.ts';

const MARGIN = 40;
const LEADING = 1.75;

/** jsPDF has no flow of its own: lines one under the other, as its users write them. */
class Sheet {
  readonly pdf: jsPDF;
  y = MARGIN;

  constructor(
    orientation: 'portrait' | 'landscape',
    fonts: readonly (readonly [string, string])[],
  ) {
    this.pdf = new jsPDF({ orientation, unit: 'pt', format: 'a4' });
    for (const [style, base64] of fonts) {
      this.pdf.addFileToVFS(`Vazirmatn-${style}.ttf`, base64);
      this.pdf.addFont(`Vazirmatn-${style}.ttf`, 'Vazirmatn', style);
    }
  }

  get width(): number {
    return this.pdf.internal.pageSize.getWidth();
  }

  line(
    text: string,
    size = 9,
    style = 'normal',
    align: 'left' | 'center' | 'right' = 'right',
  ): void {
    this.pdf.setFont('Vazirmatn', style).setFontSize(size);
    const x = { left: MARGIN, center: this.width / 2, right: this.width - MARGIN }[align];
    for (const part of this.pdf.splitTextToSize(text, this.width - 2 * MARGIN) as string[]) {
      this.#room(size);
      this.pdf.text(part, x, this.y + size, { align });
      this.y += size * LEADING;
    }
  }

  table({ head, rows }: Grid): void {
    this.pdf.setFont('Vazirmatn', 'normal').setFontSize(9);
    const column = (this.width - 2 * MARGIN) / head.length;
    for (const cells of [head, ...rows]) {
      this.#room(9);
      for (const [index, cell] of cells.entries()) {
        const x = this.width - MARGIN - index * column;
        this.pdf.text(cell, x, this.y + 9, { align: 'right' });
      }
      this.y += 9 * LEADING;
      this.pdf.line(MARGIN, this.y, this.width - MARGIN, this.y);
    }
  }

  qr(content: string): void {
    const { size, dark } = qrCode(content);
    const module = 100 / size;
    for (const { x, y, width } of dark) {
      this.pdf.rect(MARGIN + x * module, this.y + y * module, width * module, module, 'F');
    }
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.pdf.output('arraybuffer'));
  }

  #room(size: number): void {
    if (this.y + size * LEADING <= this.pdf.internal.pageSize.getHeight() - MARGIN) return;
    this.pdf.addPage();
    this.y = MARGIN;
  }
}

export const jspdfEngine = (): BenchEngine => {
  const fonts = (['Regular', 'Bold'] as const).map(
    (weight) =>
      [
        weight === 'Bold' ? 'bold' : 'normal',
        readFileSync(fontFile(weight)).toString('base64'),
      ] as const,
  );
  const made = (orientation: 'portrait' | 'landscape', draw: (sheet: Sheet) => void) => {
    const sheet = new Sheet(orientation, fonts);
    draw(sheet);
    return Promise.resolve(sheet.bytes());
  };
  return {
    name: 'jsPDF',
    certificate: (given) =>
      made('landscape', (sheet) => {
        for (const text of given.organisation) sheet.line(text);
        for (const text of given.references) sheet.line(text, 9, 'normal', 'left');
        sheet.line(given.title, 24, 'bold', 'center');
        for (const text of given.paragraphs) sheet.line(text, 9, 'normal', 'center');
        sheet.table(given.lines);
        sheet.table(given.totals);
        for (const text of given.signatories) sheet.line(text);
        for (const text of given.notes) sheet.line(text);
        sheet.qr(given.checkUrl);
      }),
    report: (grid) => made('portrait', (sheet) => sheet.table(grid)),
    probe: (texts) =>
      made('portrait', (sheet) => {
        for (const text of texts) sheet.line(text, PROBE_SIZE);
      }),
  };
};

import QRCode from 'qrcode';
import type { PdfDocument } from './document.ts';
import type { FilledBox, Point } from './drawing.ts';

/** ISO/IEC 18004, 6.3.8: four modules of nothing on each side. */
const QUIET_ZONE_MODULES = 4;

export type QrCode = {
  /** Modules on one side, the quiet zone included. */
  readonly size: number;
  /** Dark modules, joined along their rows, in modules from the corner of the quiet zone. */
  readonly dark: readonly FilledBox[];
};

/**
 * A QR code of error correction level M (a share of 15 % may be lost).
 * @throws when the content is longer than a code holds (2,331 bytes)
 */
export function qrCode(content: string): QrCode {
  const { size, data } = QRCode.create(content, { errorCorrectionLevel: 'M' }).modules;
  const isDark = (row: number, column: number): boolean => data[row * size + column] === 1;
  const dark: FilledBox[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!isDark(row, column)) continue;
      const start = column;
      while (column + 1 < size && isDark(row, column + 1)) column++;
      dark.push({
        x: QUIET_ZONE_MODULES + start,
        y: QUIET_ZONE_MODULES + row,
        width: column + 1 - start,
        height: 1,
      });
    }
  }
  return { size: size + 2 * QUIET_ZONE_MODULES, dark };
}

/**
 * Draws a code into a square of `side` points, quiet zone included, on white.
 * @returns its alternative text, which names what the code holds
 */
export function drawQr(
  document: PdfDocument,
  content: string,
  { x, y, side }: Point & { readonly side: number },
  color = '#000000',
): string {
  const { size, dark } = qrCode(content);
  const module = side / size;
  const alt = document.language === 'fa' ? `رمزینه (QR): ${content}` : `QR code: ${content}`;
  const box = { x, y, width: side, height: side };
  document.figure(alt, box, () => {
    document.draw.rectangle(box, { fill: '#FFFFFF' });
    document.draw.rectangles(
      dark.map((run) => ({
        x: x + run.x * module,
        y: y + run.y * module,
        width: run.width * module,
        height: module,
      })),
      { fill: color },
    );
  });
  return alt;
}

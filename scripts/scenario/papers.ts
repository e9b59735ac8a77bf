import { crc32, deflateSync } from 'node:zlib';

/** Papers of the demonstration: drawn from their names, so that no two are alike, as in an office. */

const width = 420;
const height = 594;
const [white, ink, grey, violet] = [0, 1, 2, 3];
const palette = [255, 255, 253, 44, 48, 56, 150, 152, 158, 112, 72, 168];

/** A scanned page as PNG: lines of text, a table, and a round stamp. */
export const scan = (name: string): Uint8Array<ArrayBuffer> => {
  const page = Array.from({ length: height }, () => new Uint8Array(width + 1).fill(white, 1));
  const next = numbersFrom(name);
  const bar = (x: number, y: number, w: number, h: number, colour: number) => {
    for (const row of page.slice(y, y + h)) row.fill(colour, x + 1, x + 1 + w);
  };
  bar(140, 48, 140, 12, ink);
  bar(170, 70, 80, 6, grey);
  for (let line = 0; line < 9; line += 1) bar(40, 120 + line * 20, 150 + next(190), 6, grey);
  for (let row = 0; row < 6; row += 1) {
    bar(40, 320 + row * 24, 340, 2, ink);
    bar(56, 330 + row * 24, 40 + next(70), 6, grey);
    bar(260, 330 + row * 24, 30 + next(80), 6, ink);
  }
  stamp(page, 110 + next(200), 510, 44);
  return png(page);
};

const stamp = (page: readonly Uint8Array[], x: number, y: number, radius: number): void => {
  for (const [at, row] of page.entries())
    for (let column = 0; column < width; column += 1) {
      const far = Math.hypot(column - x, at - y);
      const isRing = far < radius && (far > radius - 5 || (far < radius - 12 && far > radius - 15));
      const isCross = far < 20 && (Math.abs(at - y) < 3 || Math.abs(column - x) < 3);
      if (isRing || isCross) row[column + 1] = violet;
    }
};

/** Rows of a palette image, each with its filter byte in front (PNG, third edition, 9). */
const png = (rows: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
};

/** Numbers below `max` that look thrown, always the same for a name. */
const numbersFrom = (name: string) => {
  let seed = crc32(name);
  return (max: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * max);
  };
};

/** A page of plain text as PDF; ASCII, since its font is the reader's own. */
export const page = (name: string): Uint8Array<ArrayBuffer> => {
  const lines = [
    ...['SAMPLE - INVENTED FOR DEMONSTRATION', '', `Paper ${crc32(name)}`, ''],
    ...['Item                        Quantity        Rial', '-'.repeat(46)],
    ...['as stated in the record     as stated       as stated', '', 'Signature and stamp'],
  ];
  const text = lines.map((line) => `(${line.replaceAll(/[()\\]/g, '\\$&')}) Tj T*`).join('\n');
  const stream = `BT /F 11 Tf 16 TL 60 760 Td\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const count = objects.length + 1;
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(
    `${file}xref\n0 ${count}\n0000000000 65535 f \n${table}${trailer}`,
  );
};

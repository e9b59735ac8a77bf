import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { certificatePdf } from '../../shared/pdf/certificate/certificate.ts';
import { drawQr } from '../../shared/pdf/qr.ts';
import { CHECK_URL, withoutImpact } from './certificateSamples.ts';
import { type Pixels, readGreymap, readQr } from './qrReader.ts';
import { newDocument } from './samples.ts';
import { requireTool } from './tools.ts';

/** The first page as a printer would have it. */
function printed(pdf: Uint8Array): Pixels {
  const folder = mkdtempSync(join(tmpdir(), 'csr-ledger-qr-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    const options = ['-gray', '-r', '300', '-singlefile', 'paper.pdf', 'page'];
    execFileSync('pdftoppm', options, { cwd: folder, timeout: 20_000 });
    return readGreymap(readFileSync(join(folder, 'page.pgm')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const withCode = (content: string) => {
  const document = newDocument();
  drawQr(document, content, { x: 60, y: 60, side: 110 });
  return document.finish();
};

describe('the QR code of a paper, read from its pixels', () => {
  requireTool('pdftotext')('leads to the check of that certificate, on every form', async () => {
    for (const form of ['landscape', 'letter', 'bilingual'] as const) {
      const pdf = await certificatePdf({
        content: { ...withoutImpact, demonstration: form === 'letter' },
        language: 'fa',
        form,
        colour: form === 'letter' ? 'grey' : 'colour',
        checkUrl: CHECK_URL,
        attachments: [],
      });
      expect([form, readQr(printed(pdf))]).toEqual([form, CHECK_URL]);
    }
  });

  requireTool('pdftotext')('says what was put into it, short or long', async () => {
    const contents = [
      'A',
      '0123456789012345',
      'HTTPS://CSR.EXAMPLE.IR',
      `https://csr.example.ir/check/?serial=CSR-1405-000127-K&${'x'.repeat(120)}`,
    ];
    for (const content of contents) {
      expect(readQr(printed(await withCode(content)))).toBe(content);
    }
  });

  requireTool('pdftotext')('is found wrong by one wrong module', async () => {
    const pixels = printed(await withCode(CHECK_URL));
    // A square of white over the middle of the code, of about one module.
    const middle = Math.round(((60 + 55) / 72) * 300);
    const dark = pixels.isDark(middle, middle);
    const spoilt: Pixels = {
      ...pixels,
      isDark: (x, y) =>
        Math.abs(x - middle) < 6 && Math.abs(y - middle) < 6 ? !dark : pixels.isDark(x, y),
    };
    expect(() => readQr(spoilt)).toThrow('a module of the code is wrong');
  });

  test('is no code where there is none', () => {
    expect(() => readQr({ width: 50, height: 50, isDark: () => false })).toThrow(RangeError);
  });
});

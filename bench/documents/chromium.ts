import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { qrCode } from '../../shared/pdf/qr.ts';
import { type BenchEngine, fontFile, PROBE_SIZE } from './engine.ts';
import type { Grid } from './sheets.ts';

const LAUNCH = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** 40 points. */
const MARGIN = '0.5556in';

const face = (weight: 'Regular' | 'Bold') =>
  `@font-face{font-family:Vazirmatn;font-weight:${weight === 'Bold' ? 700 : 400};src:url(data:font/ttf;base64,${readFileSync(fontFile(weight)).toString('base64')})}`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
const line = (text: string, style = '') => `<p style="${style}">${escaped(text)}</p>`;
const cells = (tag: string, row: readonly string[]) =>
  `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
const table = ({ head, rows }: Grid) =>
  `<table><thead>${cells('th', head)}</thead>${rows.map((row) => cells('td', row)).join('')}</table>`;
const qr = (content: string) => {
  const { size, dark } = qrCode(content);
  const path = dark.map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}z`).join('');
  return `<svg viewBox="0 0 ${size} ${size}" width="100pt"><path d="${path}"/></svg>`;
};

/** A page that is open already, with its fonts loaded: only content changes. */
export const chromiumEngine = async (): Promise<BenchEngine> => {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: LAUNCH });
  const page = await browser.newPage();
  await page.setContent(
    `<html lang="fa" dir="rtl"><style>${face('Regular')}${face('Bold')}
     body{font:9pt Vazirmatn;margin:0}p{margin:0}table{width:100%;border-collapse:collapse}
     td,th{border-bottom:.5pt solid #ccc;text-align:right}</style><body></body></html>`,
  );
  const make = async (body: string, landscape = false) => {
    await page.evaluate(`document.body.innerHTML = ${JSON.stringify(body)}`);
    await page.evaluate('document.fonts.ready.then(() => true)');
    const margin = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
    return page.pdf({ format: 'A4', landscape, margin });
  };
  return {
    name: 'Chromium, warm page',
    certificate: (sheet) =>
      make(
        [
          ...sheet.organisation.map((text) => line(text)),
          ...sheet.references.map((text) => line(text, 'text-align:left')),
          line(sheet.title, 'font-size:24pt;font-weight:bold;text-align:center'),
          ...sheet.paragraphs.map((text) => line(text, 'text-align:center')),
          table(sheet.lines),
          table(sheet.totals),
          ...sheet.signatories.map((text) => line(text)),
          ...sheet.notes.map((text) => line(text)),
          qr(sheet.checkUrl),
        ].join(''),
        true,
      ),
    report: (grid) => make(table(grid)),
    probe: (texts) => make(texts.map((text) => line(text, `font-size:${PROBE_SIZE}pt`)).join('')),
    close: () => browser.close(),
  };
};

import { Document, Font, Page, Path, renderToBuffer, Svg, Text, View } from '@react-pdf/renderer';
import { createElement, type ReactElement, type ReactNode } from 'react';
import { qrCode } from '../../shared/pdf/qr.ts';
import { type BenchEngine, fontFile, PROBE_SIZE } from './engine.ts';
import type { Grid } from './sheets.ts';

const FAMILY = 'Vazirmatn';
const rightToLeft = { textAlign: 'right', direction: 'rtl' } as const;

const line = (key: string | number, text: string, style: object = {}) =>
  createElement(Text, { key, style: { ...rightToLeft, ...style } }, text);

const table = (key: string, { head, rows }: Grid) =>
  createElement(
    View,
    { key },
    [head, ...rows].map((cells, row) =>
      createElement(
        View,
        {
          key: row,
          wrap: false,
          style: { flexDirection: 'row-reverse', borderBottom: '0.5pt solid #ccc' },
        },
        cells.map((cell, column) => line(column, cell, { flex: 1, padding: 3 })),
      ),
    ),
  );

const make = (
  orientation: 'portrait' | 'landscape',
  children: ReactNode[],
): Promise<Uint8Array> => {
  const style = { fontFamily: FAMILY, fontSize: 9, padding: 40 };
  const page = createElement(Page, { size: 'A4', orientation, style }, children);
  return renderToBuffer(createElement(Document, null, page) as ReactElement<never>);
};

const qr = (content: string) => {
  const { size, dark } = qrCode(content);
  const d = dark.map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}z`).join('');
  const box = { key: 'qr', viewBox: `0 0 ${size} ${size}`, width: 100, height: 100 };
  return createElement(Svg, box, createElement(Path, { d, fill: '#000' }));
};

export const reactPdfEngine = (): BenchEngine => {
  Font.register({
    family: FAMILY,
    fonts: [{ src: fontFile('Regular') }, { src: fontFile('Bold'), fontWeight: 'bold' }],
  });
  return {
    name: '@react-pdf/renderer',
    certificate: (sheet) =>
      make('landscape', [
        ...sheet.organisation.map((text, index) => line(`o${index}`, text)),
        ...sheet.references.map((text, index) => line(`r${index}`, text, { textAlign: 'left' })),
        line('title', sheet.title, { fontSize: 24, fontWeight: 'bold', textAlign: 'center' }),
        ...sheet.paragraphs.map((text, index) => line(`p${index}`, text, { textAlign: 'center' })),
        table('lines', sheet.lines),
        table('totals', sheet.totals),
        ...sheet.signatories.map((text, index) => line(`s${index}`, text)),
        ...sheet.notes.map((text, index) => line(`n${index}`, text)),
        qr(sheet.checkUrl),
      ]),
    report: (grid) => make('portrait', [table('rows', grid)]),
    probe: (texts) =>
      make(
        'portrait',
        texts.map((text, index) => line(index, text, { fontSize: PROBE_SIZE })),
      ),
  };
};

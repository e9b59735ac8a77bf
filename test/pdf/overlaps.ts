import { runTool } from './tools.ts';

type Word = { readonly text: string; readonly box: readonly [number, number, number, number] };

/** Line boxes of fonts are higher than their ink. */
const INK_SHARE = 0.5;
const TOLERANCE_PT = 1;

/** Words that are printed over one another, or outside the page, as poppler sees them. */
export function overlaps(pdf: Uint8Array): string[] {
  const pages = runTool('pdftotext', ['-bbox', 'FILE', '-'], pdf).split('<page ').slice(1);
  return pages.flatMap((page) => {
    const words = wordsOf(page);
    const [, width = 0, height = 0] = (page.match(/width="([\d.]+)" height="([\d.]+)"/) ?? []).map(
      Number,
    );
    const outside = words.filter(
      ({ box: [left, top, right, bottom] }) =>
        left < 0 || top < 0 || right > width || bottom > height,
    );
    const over = words.flatMap((a, index) =>
      words.slice(index + 1).flatMap((b) => (collide(a, b) ? [`${a.text} / ${b.text}`] : [])),
    );
    return [...outside.map(({ text }) => `outside: ${text}`), ...over];
  });
}

function wordsOf(page: string): Word[] {
  const boxes =
    /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g;
  return [...page.matchAll(boxes)].map(([, xMin, yMin, xMax, yMax, text = '']) => {
    const [left, top, right, bottom] = [Number(xMin), Number(yMin), Number(xMax), Number(yMax)];
    const inset = ((bottom - top) * (1 - INK_SHARE)) / 2;
    return { text, box: [left, top + inset, right, bottom - inset] };
  });
}

function collide({ box: a }: Word, { box: b }: Word): boolean {
  const wide = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const high = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return wide > TOLERANCE_PT && high > TOLERANCE_PT;
}

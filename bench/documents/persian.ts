import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type PersianVerdict = {
  /** Every line has the letters in the browser's order from left to right, and is as wide: so they join. */
  readonly drawn: boolean;
  /** What a reader copies out is what was written, half-spaces included. */
  readonly copied: boolean;
};

type Line = { readonly letters: string; readonly width: number };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
/** Letters that don't join make a line a tenth wider or more. */
const WIDTH_TOLERANCE = 0.02;
/** Poppler gives some brackets as they are drawn and others as they were typed. */
const BRACKETS = /[()]/g;

/** Judges a page of probes, each on a line of its own, by the browser's page of the same texts and size. */
export const judged = (
  pdf: Uint8Array,
  browser: Uint8Array,
  texts: readonly string[],
): PersianVerdict => {
  const [own, reference] = [linesOf(pdf), linesOf(browser)];
  const drawn =
    own.length === reference.length &&
    reference.every(({ letters, width }, index) => {
      const line = own[index];
      const asWide = Math.abs((line?.width ?? 0) - width) <= width * WIDTH_TOLERANCE;
      return line?.letters === letters && asWide;
    });
  const copied = poppler(['-layout'], pdf).split('\n').map(copy);
  return { drawn, copied: texts.every((text) => copied.includes(copy(text))) };
};

const copy = (line: string) =>
  line
    .normalize('NFC')
    .replace(/[\p{Bidi_Control}\s]/gu, '')
    .replace(BRACKETS, '|');

/** Words as poppler finds them, in visual order; marks stand now before and now behind their letters. */
const linesOf = (pdf: Uint8Array): Line[] => {
  const lines = new Map<number, { text: string; left: number; right: number }[]>();
  const boxes =
    /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="[-\d.]+">(.*?)<\/word>/g;
  for (const [, xMin, yMin, xMax, text = ''] of poppler(['-bbox'], pdf).matchAll(boxes)) {
    const line = Math.round(Number(yMin) / 4);
    const word = { text: decoded(text), left: Number(xMin), right: Number(xMax) };
    lines.set(line, [...(lines.get(line) ?? []), word]);
  }
  const fromTop = [...lines].sort(([a], [b]) => a - b).map(([, words]) => words);
  return fromTop.map((words) => {
    const sorted = words.sort((a, b) => a.left - b.left);
    const text = sorted.map((word) => word.text).join('');
    return {
      letters: text
        .normalize('NFKD')
        .replace(/[\p{M}\u200c\u200d]/gu, '')
        .replace(BRACKETS, '|'),
      width: (sorted.at(-1)?.right ?? 0) - (sorted[0]?.left ?? 0),
    };
  });
};

const decoded = (text: string) =>
  text.replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole);

const poppler = (options: readonly string[], pdf: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'csr-ledger-bench-'));
  try {
    const file = join(folder, 'probe.pdf');
    writeFileSync(file, pdf);
    return execFileSync('pdftotext', [...options, file, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

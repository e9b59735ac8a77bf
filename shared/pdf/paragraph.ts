import type { Direction } from '../reader/bidi.ts';
import { face, type Weight } from './fonts.ts';

/** Size in points; colour as `#RRGGBB`. */
export type TextStyle = {
  readonly weight: Weight;
  readonly size: number;
  readonly color: string;
};

export type Span = { readonly text: string } & Partial<TextStyle>;

/** Text of one base direction; `\n` ends a line. */
export type Paragraph = { readonly direction: Direction; readonly spans: readonly Span[] };

export const BODY: TextStyle = { weight: 'regular', size: 10.5, color: '#1E2A2A' };

const REPLACEMENT = '\ufffd';
const LINE_ENDS = /\r\n|[\v\f\r\u0085\u2028\u2029]/g;
const OTHER_SPACES = /[\t\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Controls, soft hyphens, selectors, tags: not drawn here. Joiners and bidi controls have an effect. */
const INVISIBLE =
  /(?![\n\u200c\u200d]|\p{Bidi_Control})[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** ASCII and the letters, digits and signs of Persian: drawn as they are, which spares most texts a search. */
const COMMON = /^[\n -~«»،؛؟\u0621-\u063a\u0641-\u064a\u06f0-\u06f9پچژکگی٪٫٬\u200c\u2068\u2069]*$/;
const LAID_OUT_BY_US = /[\n\u200c\u200d]|\p{Bidi_Control}/u;

export function persian(...spans: (string | Span)[]): Paragraph {
  return paragraph('rtl', spans);
}

export function english(...spans: (string | Span)[]): Paragraph {
  return paragraph('ltr', spans);
}

export function paragraph(direction: Direction, spans: readonly (string | Span)[]): Paragraph {
  return {
    direction,
    spans: spans.map((span) => (typeof span === 'string' ? { text: span } : span)),
  };
}

export function textOf({ spans }: Paragraph): string {
  return spans.map(({ text }) => text).join('');
}

/**
 * The text that is drawn for `text`: NFC, one kind of line end and of space, nothing invisible but joiners
 * and bidi controls, and U+FFFD for what the face cannot draw (PDF/A allows no missing glyph).
 */
export function drawable(text: string): string {
  if (COMMON.test(text)) return text;
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(OTHER_SPACES, ' ')
    .replace(INVISIBLE, '');
  return plain.replace(/./gu, (char) => (canDraw(char) ? char : REPLACEMENT));
}

function canDraw(char: string): boolean {
  const codePoint = char.codePointAt(0) ?? 0;
  return LAID_OUT_BY_US.test(char) || face('regular').has(codePoint);
}

import {
  type Direction,
  embeddingLevels,
  openIsolates,
  POP_DIRECTIONAL_ISOLATE,
  visualOrder,
} from '../reader/bidi.ts';
import { type Face, face, type ShapedText } from './fonts.ts';
import { graphemeEnds, lineBreaks } from './lineBreaks.ts';
import { drawable, type Paragraph, type Span, type TextStyle } from './paragraph.ts';

/** A shaped piece of one level, one style, and either all space or no space. Widths are in points. */
export type Piece = {
  readonly start: number;
  readonly level: number;
  readonly style: TextStyle;
  readonly face: Face;
  readonly isSpace: boolean;
  readonly shaped: ShapedText;
  readonly width: number;
};

/** Pieces in logical order, without the white space that hangs at the end. */
export type Line = {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** The largest size on the line. */
  readonly size: number;
  /** The paragraph or a forced line ends here: such a line is not justified. */
  readonly endsParagraph: boolean;
};

export type Layout = {
  readonly direction: Direction;
  /** What the lines show, in logical order. */
  readonly text: string;
  readonly lines: readonly Line[];
};

/** Pieces of one line as they are drawn: from left to right. */
export function visualPieces(line: Line): Piece[] {
  return visualOrder(line.pieces);
}

/** Whether nothing of it would be seen. */
export function isBlank({ lines }: Layout): boolean {
  return lines.every(({ pieces }) => pieces.length === 0);
}

const ELLIPSIS = '…';
const TOLERANCE_PT = 0.01;
/** Papers are full of the same texts, and what is measured is drawn next. */
const LAYOUTS_KEPT = 1_000;
const LONGEST_KEPT = 1_000;
const kept = new Map<string, Layout>();

/**
 * Breaks a paragraph into lines of at most `width` points: levels by UAX #9, breaks by UAX #14, lines
 * filled in logical order. A word wider than a line is broken between graphemes. With `maxLines`, text that
 * doesn't fit ends in an ellipsis, never inside a grapheme.
 */
export function layOut(
  paragraph: Paragraph,
  style: TextStyle,
  width: number,
  maxLines = Number.POSITIVE_INFINITY,
): Layout {
  const key = keyOf(paragraph, style, width, maxLines);
  const known = kept.get(key);
  if (known) return known;
  const layout = layOutAnew(paragraph, style, width, maxLines);
  if (kept.size >= LAYOUTS_KEPT) kept.clear();
  if (key.length <= LONGEST_KEPT) kept.set(key, layout);
  return layout;
}

function keyOf(paragraph: Paragraph, style: TextStyle, width: number, maxLines: number): string {
  let key = `${paragraph.direction} ${width} ${maxLines} ${style.weight} ${style.size} ${style.color}`;
  for (const { text, weight, size, color } of paragraph.spans) {
    key += `\0${weight ?? ''} ${size ?? ''} ${color ?? ''} ${text.length} ${text}`;
  }
  return key;
}

function layOutAnew(
  paragraph: Paragraph,
  style: TextStyle,
  width: number,
  maxLines: number,
): Layout {
  const spans = paragraph.spans.map((span) => ({ ...span, text: drawable(span.text) }));
  const source = new Source({ ...paragraph, spans }, style);
  const layout = fill(source, width);
  return layout.lines.length <= maxLines ? layout : clip(source, style, width, maxLines, layout);
}

/** Levels and styles of a paragraph, from which the pieces of any part of it are shaped. */
class Source {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly #levels: Uint8Array;
  readonly #styles: readonly { readonly end: number; readonly style: TextStyle }[];
  readonly baseStyle: TextStyle;

  constructor(paragraph: Paragraph, base: TextStyle) {
    this.paragraph = paragraph;
    this.text = paragraph.spans.map((span) => span.text).join('');
    this.#levels = embeddingLevels(this.text, paragraph.direction);
    this.baseStyle = base;
    let end = 0;
    this.#styles = paragraph.spans.map((span) => {
      end += span.text.length;
      return { end, style: styleOf(span, base) };
    });
  }

  pieces(from: number, to: number): Piece[] {
    const pieces: Piece[] = [];
    let span = this.#styles.findIndex(({ end }) => from < end);
    for (let start = from; start < to; ) {
      while (start >= (this.#styles[span]?.end ?? to)) span++;
      const { style, end: styleEnd } = this.#styles[span] ?? { style: this.baseStyle, end: to };
      const end = this.#runEnd(start, Math.min(to, styleEnd));
      pieces.push(this.#shape(start, end, style));
      start = end;
    }
    return pieces;
  }

  #runEnd(start: number, limit: number): number {
    const level = this.#levels[start];
    const space = isSpace(this.text[start]);
    let end = start + 1;
    while (end < limit && this.#levels[end] === level && isSpace(this.text[end]) === space) end++;
    return end;
  }

  #shape(start: number, end: number, style: TextStyle): Piece {
    const level = this.#levels[start] ?? 0;
    const typeFace = face(style.weight);
    const text = this.text.slice(start, end).replaceAll('\n', '');
    const shaped = typeFace.shape(text, level % 2 === 1);
    const blank = isSpace(this.text[start]);
    const width = shaped.emWidth * style.size;
    return { start, level, style, face: typeFace, isSpace: blank, shaped, width };
  }
}

function styleOf(span: Span, base: TextStyle): TextStyle {
  const { weight = base.weight, size = base.size, color = base.color } = span;
  return { weight, size, color };
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n';
}

/** Greedy filling in logical order, one unbreakable word after the other. */
function fill(source: Source, width: number): Layout {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let used = 0;
  const endLine = (endsParagraph: boolean): void => {
    lines.push(toLine(pieces, source, endsParagraph));
    pieces = [];
    used = 0;
  };
  const place = (word: Piece[]): void => {
    pieces.push(...word);
    used += sum(word);
  };

  let start = 0;
  for (const { position, mandatory } of lineBreaks(source.text)) {
    let word = source.pieces(start, position);
    const overflows = (room: number): boolean => sum(withoutHangingSpace(word)) > room;
    if (used > 0 && overflows(width - used + TOLERANCE_PT)) endLine(false);
    while (start < position && overflows(width + TOLERANCE_PT)) {
      const head = longestFitting(source, start, position, width);
      if (head === position) break;
      place(source.pieces(start, head));
      endLine(false);
      start = head;
      word = source.pieces(start, position);
    }
    place(word);
    start = position;
    if (mandatory) endLine(true);
  }
  if (pieces.length > 0 || lines.length === 0) endLine(true);
  return { direction: source.paragraph.direction, text: source.text, lines };
}

/** The end of the longest part from `start` that fits, at least one grapheme. */
function longestFitting(source: Source, start: number, end: number, width: number): number {
  const ends = graphemeEnds(source.text, start, end);
  let fits = 0;
  let tooMany = ends.length;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    const wide = sum(source.pieces(start, ends[middle] ?? end)) > width + TOLERANCE_PT;
    if (wide) tooMany = middle;
    else fits = middle;
  }
  return ends[fits] ?? end;
}

/** The longest beginning that fits with an ellipsis; each candidate is laid out as it would be shown. */
function clip(
  source: Source,
  style: TextStyle,
  width: number,
  maxLines: number,
  whole: Layout,
): Layout {
  const lastLine = whole.lines[maxLines - 1]?.pieces[0]?.start ?? 0;
  const nextLine = whole.lines[maxLines]?.pieces[0]?.start ?? source.text.length;
  const cuts = [lastLine, ...graphemeEnds(source.text, lastLine, nextLine)];
  const clipped = (cut: number): Layout =>
    fill(new Source(cutParagraph(source.paragraph, cut), style), width);
  let shortest = clipped(lastLine);
  for (let low = 0, high = cuts.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    const candidate = clipped(cuts[middle] ?? lastLine);
    const fits = candidate.lines.length <= maxLines;
    if (fits) shortest = candidate;
    if (fits) low = middle;
    else high = middle;
  }
  return { ...shortest, lines: shortest.lines.slice(0, Math.max(1, maxLines)) };
}

/** Cuts a paragraph; isolates left open are closed, so that the ellipsis stands at the line's end. */
function cutParagraph(paragraph: Paragraph, cut: number): Paragraph {
  const spans: Span[] = [];
  let room = cut;
  for (const span of paragraph.spans) {
    if (spans.length > 0 && room <= 0) break;
    spans.push({ ...span, text: span.text.slice(0, Math.max(0, room)) });
    room -= span.text.length;
  }
  const kept = spans.map(({ text }) => text).join('');
  const last = spans.pop() ?? { text: '' };
  const closing = POP_DIRECTIONAL_ISOLATE.repeat(openIsolates(kept));
  spans.push({ ...last, text: last.text.trimEnd() + closing + ELLIPSIS });
  return { ...paragraph, spans };
}

function toLine(pieces: readonly Piece[], source: Source, endsParagraph: boolean): Line {
  const visible = withoutHangingSpace(pieces);
  const styles = visible.length > 0 ? visible.map(({ style }) => style) : [source.baseStyle];
  const size = Math.max(...styles.map((style) => style.size));
  return { pieces: visible, width: sum(visible), size, endsParagraph };
}

function withoutHangingSpace(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.slice(0, pieces.findLastIndex(({ isSpace }) => !isSpace) + 1);
}

function sum(pieces: readonly Piece[]): number {
  return pieces.reduce((total, { width }) => total + width, 0);
}

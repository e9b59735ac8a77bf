import type { Box } from './drawing.ts';
import type { Engine } from './engine.ts';
import { type Layout, type Line, type Piece, visualPieces } from './layout.ts';
import type { TextStyle } from './paragraph.ts';

/** `start` is the right edge in right-to-left text. */
export type Align = 'start' | 'center' | 'end' | 'justify';

export type LineOptions = {
  readonly align?: Align;
  /** Multiple of the font size. */
  readonly lineHeight?: number;
};

/** How far a layout is drawn: the next line, and the y of its top. */
export type Place = { readonly box: Box; readonly y: number; readonly line: number };

export const LINE_HEIGHT = 1.75;
/** From the middle of a line to its baseline, in ems of Vazirmatn. */
const MIDDLE_TO_BASELINE = 0.32;
const TOLERANCE_PT = 0.01;

type LinePlace = {
  readonly x: number;
  readonly width: number;
  readonly baseline: number;
  readonly align: Align;
  readonly rightToLeft: boolean;
};

type PlacedPiece = { readonly piece: Piece; readonly extra: number };

/** Draws lines until the box is full, at least one. */
export function drawLines(
  engine: Engine,
  layout: Layout,
  box: Box,
  { align = 'start', lineHeight = LINE_HEIGHT }: LineOptions,
  from: Place = { box, y: box.y, line: 0 },
): Place {
  const rightToLeft = layout.direction === 'rtl';
  const bottom = box.y + (box.height ?? Number.POSITIVE_INFINITY) + TOLERANCE_PT;
  let y = from.y;
  for (const [index, line] of layout.lines.entries()) {
    if (index < from.line) continue;
    const height = line.size * lineHeight;
    if (index > from.line && y + height > bottom) return { box, y, line: index };
    const baseline = y + height / 2 + line.size * MIDDLE_TO_BASELINE;
    drawLine(engine, line, { x: box.x, width: box.width, baseline, align, rightToLeft });
    y += height;
  }
  return { box, y, line: layout.lines.length };
}

/** The number of lines for a box; one without height takes any. */
export function linesThatFit(
  { height }: Box,
  size: number,
  lineHeight = LINE_HEIGHT,
  maxLines = Number.POSITIVE_INFINITY,
): number {
  const room = height === undefined ? maxLines : (height + TOLERANCE_PT) / (size * lineHeight);
  return Math.max(1, Math.min(maxLines, Math.floor(room)));
}

function drawLine(engine: Engine, line: Line, place: LinePlace): void {
  const pieces = visualPieces(line);
  const stretch = stretchOfSpaces(line, place);
  const placed = pieces.map((piece) => ({ piece, extra: piece.isSpace ? stretch : 0 }));
  let x = place.x + (place.width - widthOf(placed)) * freeShareOnLeft(place);
  for (const run of runsOfOneStyle(placed)) {
    drawRun(engine, run, x, place.baseline);
    x += widthOf(run);
  }
}

function widthOf(run: readonly PlacedPiece[]): number {
  return run.reduce((sum, { piece, extra }) => sum + piece.width + extra, 0);
}

function stretchOfSpaces(line: Line, { align, width }: LinePlace): number {
  const spaces = line.pieces.filter(({ isSpace }) => isSpace);
  const justified = align === 'justify' && !line.endsParagraph && spaces.length > 0;
  return justified ? Math.max(0, width - line.width) / spaces.length : 0;
}

function freeShareOnLeft({ align, rightToLeft }: LinePlace): number {
  if (align === 'center') return 0.5;
  return (align === 'end') === rightToLeft ? 0 : 1;
}

function runsOfOneStyle(pieces: readonly PlacedPiece[]): PlacedPiece[][] {
  const runs: PlacedPiece[][] = [];
  for (const placed of pieces) {
    const run = runs.at(-1);
    if (run?.[0] && sameStyle(run[0].piece.style, placed.piece.style)) run.push(placed);
    else runs.push([placed]);
  }
  return runs;
}

function sameStyle(a: TextStyle, b: TextStyle): boolean {
  return a.weight === b.weight && a.size === b.size && a.color === b.color;
}

/** The engine never sees the text: the run with its glyphs goes through its `features` option. */
function drawRun(engine: Engine, run: readonly PlacedPiece[], x: number, baseline: number): void {
  const first = run[0]?.piece;
  if (!first) return;
  const { face, style } = first;
  const placed = run.map(({ piece, extra }) => ({
    shaped: piece.shaped,
    extra: (extra / style.size) * face.unitsPerEm,
  }));
  engine.font(face.name).fontSize(style.size).fillColor(style.color);
  engine.text('run', x, baseline, {
    lineBreak: false,
    baseline: 'alphabetic',
    textWidth: 1,
    wordCount: 1,
    features: { placed },
  });
}

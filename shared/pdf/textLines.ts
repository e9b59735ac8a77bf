import type { Box } from './drawing.ts';
import type { DocumentFonts } from './fontSubset.ts';
import { greyOf } from './grey.ts';
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
const COLORS_KEPT = 100;

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
  fonts: DocumentFonts,
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
    drawLine(fonts, line, { x: box.x, width: box.width, baseline, align, rightToLeft });
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

function drawLine(fonts: DocumentFonts, line: Line, place: LinePlace): void {
  const pieces = visualPieces(line);
  const stretch = stretchOfSpaces(line, place);
  const placed = pieces.map((piece) => ({ piece, extra: piece.isSpace ? stretch : 0 }));
  let x = place.x + (place.width - widthOf(placed)) * freeShareOnLeft(place);
  for (const run of runsOfOneStyle(placed)) {
    drawRun(fonts, run, x, place.baseline);
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

/** Text goes past the engine's own: its glyphs stand in their order already (ISO 32000-1, 9.4). */
function drawRun(fonts: DocumentFonts, run: readonly PlacedPiece[], x: number, y: number): void {
  const first = run[0]?.piece;
  if (!first) return;
  const { face, style } = first;
  const { name, shown } = fonts.onPage(face);
  const operators = [
    'BT',
    `1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm`, // the page's own y runs downwards
    `/${name} ${style.size} Tf`,
    `${colorOperands(fonts.grey ? greyOf(style.color) : style.color)} rg`,
  ];
  let shownSoFar = '';
  let rise = 0;
  const show = (): void => {
    if (shownSoFar !== '') operators.push(`[${shownSoFar}] TJ`);
    shownSoFar = '';
  };
  const raise = (to: number): void => {
    if (to === rise) return;
    show();
    operators.push(`${rounded((to * style.size) / 1000)} Ts`);
    rise = to;
  };
  for (const { piece, extra } of run) {
    for (const part of shown(piece.shaped)) {
      raise(part.rise);
      shownSoFar += part.operands;
    }
    if (extra !== 0) shownSoFar += rounded((-extra * 1000) / style.size);
  }
  show();
  raise(0); // it would outlive the text object
  operators.push('ET');
  fonts.engine.addContent(operators.join('\n'));
}

const colors = new Map<string, string>();

/** `#RRGGBB` as three numbers from 0 to 1. */
function colorOperands(color: string): string {
  const known = colors.get(color);
  if (known !== undefined) return known;
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const operands = channels.map((channel) => rounded(channel)).join(' ');
  if (colors.size < COLORS_KEPT) colors.set(color, operands);
  return operands;
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}

import type { PageSize, PdfDocument } from '../document.ts';
import type { FilledBox, Point } from '../drawing.ts';
import { GOLD, GREEN, QUIET } from './palette.ts';

/** Points from the edge of the page to the outer and the inner line of the frame. */
const OUTER = 17;
const INNER = 37;
/** Stars of the band touch each other by their points. */
const BAND_STAR = 7.2;
const CORNER_STAR = 15;
const ROSETTE = '#F4EEE2';
const ROSETTE_RADIUS = 178;
/** Star polygons with sixteen points, from the outside in: {16/7}, {16/6}, {16/5}. */
const ROSETTE_STEPS = [7, 6, 5] as const;
const TICK = 11;

type Pair = readonly [number, number];

/** A star of eight points from two squares (khatam), around the origin. */
function starPath(radius: number): string {
  // Where the sides of the two squares cross: cos 45° / cos 22.5° of the radius.
  const inner = (radius * Math.SQRT1_2) / Math.cos(Math.PI / 8);
  const points = Array.from({ length: 16 }, (_, index): Pair => {
    const angle = (index * Math.PI) / 8;
    const length = index % 2 === 0 ? radius : inner;
    return [length * Math.cos(angle), length * Math.sin(angle)];
  });
  return closedPath(points);
}

/** The star polygon {points/step} as one line: the interlacing of a khatam. Both have no common divisor, or 2. */
function interlacePath(radius: number, points = 8, step = 3): string {
  const divisor = points % 2 === 0 && step % 2 === 0 ? 2 : 1;
  const rounds = Array.from({ length: divisor }, (_, first) =>
    Array.from({ length: points / divisor }, (__, index): Pair => {
      const angle = ((first + index * step) * 2 * Math.PI) / points;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    }),
  );
  return rounds.map(closedPath).join(' ');
}

function closedPath(points: readonly Pair[]): string {
  const places = points.map(([x, y]) => `${round(x)} ${round(y)}`);
  return `M${places.join(' L')} Z`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

/** A stem with two leaves, in a square of 20 by 20 around the origin. */
const SPROUT =
  'M-0.8 9 L-0.8 0 C-5.5 0.6 -8.6 -2.4 -8.8 -7.6 C-3.8 -7.8 -0.9 -5.2 -0.2 -1.4 ' +
  'C0.4 -6.2 3.4 -9.4 8.8 -9.6 C9 -3.6 5.8 0.2 0.8 0.2 L0.8 9 Z';

/** An abstract emblem of its own: a sprout in a star. It stands for no real organisation. */
export function drawEmblem(document: PdfDocument, at: Point, size: number): void {
  const radius = size / 2;
  const centre = { x: at.x + radius, y: at.y + radius };
  document.draw.recorded(`emblem ${at.x} ${at.y} ${size}`, () => {
    document.draw.path(starPath(radius), { fill: GREEN }, centre);
    document.draw.path(
      interlacePath(radius * 0.93),
      { stroke: GOLD, lineWidth: size / 90 },
      centre,
    );
    document.draw.path(circlePath(radius * 0.5), { fill: '#FFFFFF' }, centre);
    document.draw.path(SPROUT, { fill: GREEN }, { ...centre, scale: radius / 27 });
  });
}

/** A circle of four cubic curves. */
function circlePath(r: number): string {
  const k = round(r * 0.5523);
  return (
    `M${-r} 0 C${-r} ${-k} ${-k} ${-r} 0 ${-r} C${k} ${-r} ${r} ${-k} ${r} 0 ` +
    `C${r} ${k} ${k} ${r} 0 ${r} C${-k} ${r} ${-r} ${k} ${-r} 0 Z`
  );
}

/** A band of stars between two double lines, and a khatam at each corner. */
export function drawFrame(document: PdfDocument): void {
  const { width, height } = document.page;
  const line = (inset: number, lineWidth: number): void =>
    document.draw.rectangle(
      { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset },
      { stroke: GOLD, lineWidth },
    );
  document.draw.recorded(`frame ${width} ${height}`, () => {
    line(OUTER, 1.4);
    line(OUTER + 2.6, 0.4);
    line(INNER - 2.2, 0.4);
    line(INNER, 0.8);
    const places = bandPlaces(document.page);
    document.draw.path(pathsAt(places, starPath(BAND_STAR)), { stroke: GOLD, lineWidth: 0.55 });
    document.draw.path(pathsAt(places, starPath(2.5)), { fill: GREEN });
    const middle = (OUTER + INNER) / 2;
    for (const x of [middle, width - middle])
      for (const y of [middle, height - middle]) drawCorner(document, { x, y });
  });
}

function drawCorner(document: PdfDocument, at: Point): void {
  document.draw.path(starPath(CORNER_STAR + 2), { fill: '#FFFFFF' }, at);
  document.draw.path(starPath(CORNER_STAR), { fill: GREEN, stroke: GOLD, lineWidth: 0.8 }, at);
  document.draw.path(interlacePath(CORNER_STAR - 2), { stroke: GOLD, lineWidth: 0.45 }, at);
  document.draw.path(starPath(3.6), { fill: GOLD }, at);
}

/** Middles of the stars, evenly from corner to corner. */
function bandPlaces({ width, height }: PageSize): Point[] {
  const middle = (OUTER + INNER) / 2;
  const along = (length: number): number[] => {
    const from = middle + CORNER_STAR + BAND_STAR + 3;
    const count = Math.round((length - 2 * from) / (2 * BAND_STAR));
    const step = (length - 2 * from) / count;
    return Array.from({ length: count + 1 }, (_, index) => from + index * step);
  };
  return [
    ...along(width).flatMap((x) => [middle, height - middle].map((y) => ({ x, y }))),
    ...along(height).flatMap((y) => [middle, width - middle].map((x) => ({ x, y }))),
  ];
}

/** The same outline at several places, as one path. */
function pathsAt(places: readonly Point[], path: string): string {
  return places
    .map(({ x, y }) =>
      path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, dx: string, dy: string) =>
        [round(x + Number(dx)), round(y + Number(dy))].join(' '),
      ),
    )
    .join(' ');
}

/** A shamseh behind the text, light enough to read over. */
export function drawRosette(document: PdfDocument): void {
  const { width, height } = document.page;
  const centre = { x: width / 2, y: height / 2 };
  const paint = { stroke: ROSETTE, lineWidth: 0.7 };
  document.draw.recorded(`rosette ${width} ${height}`, () => {
    ROSETTE_STEPS.forEach((step, index) => {
      const radius = ROSETTE_RADIUS * 0.86 ** index;
      document.draw.path(interlacePath(radius, 16, step), paint, centre);
    });
    document.draw.path(circlePath(ROSETTE_RADIUS), paint, centre);
    document.draw.path(circlePath(ROSETTE_RADIUS * 1.04), paint, centre);
  });
}

/** The corners of a clear square for a stamp, and what it is for. */
export function drawStampPlace(
  document: PdfDocument,
  { x, y, width, height }: FilledBox,
  label: string,
): void {
  const [right, bottom] = [x + width, y + height];
  const ticks = [
    `M${x} ${y + TICK} L${x} ${y} L${x + TICK} ${y}`,
    `M${right - TICK} ${y} L${right} ${y} L${right} ${y + TICK}`,
    `M${right} ${bottom - TICK} L${right} ${bottom} L${right - TICK} ${bottom}`,
    `M${x + TICK} ${bottom} L${x} ${bottom} L${x} ${bottom - TICK}`,
  ];
  document.draw.path(ticks.join(' '), { stroke: GOLD, lineWidth: 0.8 });
  const box = { x, y: bottom - 15, width };
  document.text(label, box, { size: 7, color: QUIET, align: 'center', lineHeight: 1.5 });
}

/** A short line with a star in its middle, under a title. */
export function drawTitleRule(document: PdfDocument, { x, y }: Point, length: number): void {
  const half = length / 2;
  document.artifact('Layout', () => {
    const paint = { stroke: GOLD, lineWidth: 0.8 };
    document.draw.rule({ x: x - half, y }, { x: x - 9, y }, paint);
    document.draw.rule({ x: x + 9, y }, { x: x + half, y }, paint);
    document.draw.path(starPath(4.5), { fill: GOLD }, { x, y });
  });
}

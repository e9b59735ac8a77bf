import type { PageSize, PdfDocument } from '../document.ts';
import type { Point } from '../drawing.ts';
import { GOLD, GREEN } from './palette.ts';

/** Points from the edge of the page to the outer and the inner line of the frame. */
const OUTER = 18;
const INNER = 29;
const BEAD_SPACING = 13;
const BEAD = 2.6;
const CORNER_STAR = 12;

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

/** The star polygon {8/3} as lines: the interlacing of a khatam. */
function interlacePath(radius: number): string {
  const points = Array.from({ length: 8 }, (_, index): Pair => {
    const angle = (index * 3 * Math.PI) / 4;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return closedPath(points);
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

/** Two lines with a chain of beads between them, and a star at each corner. */
export function drawFrame(document: PdfDocument): void {
  const { width, height } = document.page;
  const line = (inset: number, lineWidth: number): void =>
    document.draw.rectangle(
      { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset },
      { stroke: GOLD, lineWidth },
    );
  document.draw.recorded(`frame ${width} ${height}`, () => {
    line(OUTER, 1.2);
    line(INNER, 0.4);
    document.draw.path(beadsPath(document.page), { fill: GOLD });
    const middle = (OUTER + INNER) / 2;
    for (const x of [middle, width - middle])
      for (const y of [middle, height - middle]) {
        document.draw.path(starPath(CORNER_STAR), { fill: '#FFFFFF' }, { x, y });
        document.draw.path(
          starPath(CORNER_STAR - 1.5),
          { fill: GREEN, stroke: GOLD, lineWidth: 0.6 },
          { x, y },
        );
        document.draw.path(starPath(4), { fill: GOLD }, { x, y });
      }
  });
}

/** Diamonds along the middle of the frame, evenly spaced from corner to corner. */
function beadsPath({ width, height }: PageSize): string {
  const middle = (OUTER + INNER) / 2;
  const diamond = (x: number, y: number): string =>
    closedPath([
      [x - BEAD, y],
      [x, y - BEAD],
      [x + BEAD, y],
      [x, y + BEAD],
    ]);
  const along = (length: number): number[] => {
    const from = middle + 2 * CORNER_STAR;
    const count = Math.floor((length - 2 * from) / BEAD_SPACING);
    const step = (length - 2 * from) / count;
    return Array.from({ length: count + 1 }, (_, index) => from + index * step);
  };
  return [
    ...along(width).flatMap((x) => [diamond(x, middle), diamond(x, height - middle)]),
    ...along(height).flatMap((y) => [diamond(middle, y), diamond(width - middle, y)]),
  ].join(' ');
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

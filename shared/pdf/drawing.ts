import type { Engine } from './engine.ts';
import { greyOf } from './grey.ts';

/** Points from the left and top edge of the page. */
export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height?: number };
export type FilledBox = Box & { readonly height: number };

/** Colours as `#RRGGBB`; lengths in points; opacity from 0 to 1. */
export type Paint = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly dash?: number;
  readonly opacity?: number;
};

export type Placement = Point & { readonly scale?: number; readonly rotate?: number };

const RECORDINGS_KEPT = 100;
const recordings = new Map<string, string>();

/**
 * Shapes. Each call is wrapped by `mark`, which makes it decoration that a screen reader skips, unless a
 * figure is being drawn.
 */
export class Drawing {
  readonly #engine: Engine;
  readonly #mark: (draw: () => void) => void;
  readonly #grey: boolean;

  constructor(engine: Engine, mark: (draw: () => void) => void, grey = false) {
    this.#grey = grey;
    this.#engine = engine;
    this.#mark = mark;
  }

  rule(from: Point, to: Point, paint: Paint): void {
    this.#paint(paint, () => this.#engine.moveTo(from.x, from.y).lineTo(to.x, to.y));
  }

  rectangle({ x, y, width, height }: FilledBox, paint: Paint, radius = 0): void {
    this.#paint(paint, () => {
      if (radius > 0) this.#engine.roundedRect(x, y, width, height, radius);
      else this.#engine.rect(x, y, width, height);
    });
  }

  /** Several rectangles as one path, so that no seam shows between them. */
  rectangles(boxes: readonly FilledBox[], paint: Paint): void {
    this.#paint(paint, () => {
      for (const { x, y, width, height } of boxes) this.#engine.rect(x, y, width, height);
    });
  }

  /** A path in SVG's notation; its own origin comes to the given point. */
  path(
    svg: string,
    paint: Paint,
    { x, y, scale = 1, rotate = 0 }: Placement = { x: 0, y: 0 },
  ): void {
    this.#paint(paint, () => {
      this.#engine
        .translate(x, y)
        .rotate(rotate, { origin: [0, 0] })
        .scale(scale)
        .path(svg);
    });
  }

  /**
   * Shapes that are the same under one name: their operators are written once a process. They may have
   * no opacity, no images and no text, which name resources of their page.
   */
  recorded(name: string, build: () => void): void {
    const key = this.#grey ? `grey ${name}` : name;
    this.#mark(() => {
      const known = recordings.get(key);
      if (known !== undefined) {
        this.#engine.addContent(known);
        return;
      }
      const operators: string[] = [];
      const write = this.#engine.addContent;
      this.#engine.addContent = (line) => {
        operators.push(line);
        return write.call(this.#engine, line);
      };
      build();
      this.#engine.addContent = write;
      if (recordings.size < RECORDINGS_KEPT) recordings.set(key, operators.join('\n'));
    });
  }

  /** A PNG or JPEG, fitted into the box. */
  image(bytes: Uint8Array, { x, y, width, height }: FilledBox): void {
    this.#mark(() => this.#engine.image(bytes, x, y, { fit: [width, height] }));
  }

  #ink(color: string): string {
    return this.#grey ? greyOf(color) : color;
  }

  #paint(paint: Paint, outline: () => void): void {
    const { lineWidth = 1, dash, opacity } = paint;
    const fill = paint.fill && this.#ink(paint.fill);
    const stroke = paint.stroke && this.#ink(paint.stroke);
    if (fill === undefined && stroke === undefined) return;
    this.#mark(() => {
      this.#engine.save().lineWidth(lineWidth);
      if (dash !== undefined) this.#engine.dash(dash, { space: dash });
      if (opacity !== undefined) this.#engine.opacity(opacity);
      outline();
      if (fill !== undefined && stroke !== undefined) this.#engine.fillAndStroke(fill, stroke);
      else if (fill !== undefined) this.#engine.fill(fill);
      else if (stroke !== undefined) this.#engine.stroke(stroke);
      this.#engine.restore();
    });
  }
}

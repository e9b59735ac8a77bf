import { type Direction, stripBidiControls } from '../reader/bidi.ts';
import { type Attachment, attach } from './attachments.ts';
import { type Box, Drawing, type FilledBox } from './drawing.ts';
import { type Engine, type Outline, openEngine, type StructureElement } from './engine.ts';
import { collectOutput } from './engineOutput.ts';
import { DocumentFonts } from './fontSubset.ts';
import { isBlank, type Layout, layOut } from './layout.ts';
import { paragraph, type TextStyle } from './paragraph.ts';
import { addSignatureField, type SignatureField } from './signatureField.ts';
import { drawLines, LINE_HEIGHT, linesThatFit, type Place } from './textLines.ts';
import {
  type Content,
  type Measured,
  styleOf,
  type TextOptions,
  type TextPart,
} from './textOptions.ts';

export type Language = 'fa' | 'en';

export type PageSize = { readonly width: number; readonly height: number };
export const A4: PageSize = { width: 595.28, height: 841.89 };
export const A4_LANDSCAPE: PageSize = { width: 841.89, height: 595.28 };

export type DocumentOptions = {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  /** What tells this document from others with its title and time; the file's identifier rests on it. */
  readonly subject: string;
  /** Printed as creation date; the same input gives the same bytes. */
  readonly createdAt: Date;
  readonly page?: PageSize;
  /** Colours become greys of the same brightness. */
  readonly grey?: boolean;
  /** Draws the ground of each new page: border, emblem, watermark. All of it is decoration. */
  readonly ground?: (document: PdfDocument) => void;
  /** Reserves room for a signature, to be filled by `signDocument`. */
  readonly signature?: SignatureField;
};

/** Where drawing goes: into the structure tree, or into an open figure or decoration. */
type Context = 'structure' | 'figure' | 'artifact';

const LANGUAGE_TAGS: Record<Language, string> = { fa: 'fa-IR', en: 'en' };
const LINK_SCHEMES = ['https:', 'http:', 'mailto:'];

/**
 * A tagged, archival document: PDF/A-3a and PDF/UA-1. Content is drawn in reading order; whatever is not
 * text, figure or table is marked as decoration by itself.
 */
export class PdfDocument {
  readonly language: Language;
  readonly direction: Direction;
  /** Shapes: decoration, or the content of the figure that is being drawn. */
  readonly draw: Drawing;
  readonly #engine: Engine;
  readonly #fonts: DocumentFonts;
  readonly #options: DocumentOptions;
  readonly #root: StructureElement;
  readonly #file: () => Uint8Array;
  readonly #attached = new Set<string>();
  readonly #outline: Outline[] = [];
  #parent: StructureElement;
  #context: Context = 'structure';
  #size: PageSize = A4;

  constructor(options: DocumentOptions) {
    this.#options = options;
    this.language = options.language;
    this.direction = options.language === 'fa' ? 'rtl' : 'ltr';
    this.#engine = openEngine(LANGUAGE_TAGS[options.language], options);
    this.#file = collectOutput(this.#engine);
    this.#fonts = new DocumentFonts(this.#engine, options.grey);
    this.#root = this.#engine.struct('Document');
    this.#engine.addStructure(this.#root);
    this.#parent = this.#root;
    const mark = (shape: () => void): void =>
      this.#context === 'structure' ? this.artifact('Layout', shape) : shape();
    this.draw = new Drawing(this.#engine, mark, options.grey);
    this.addPage(options.page ?? A4);
  }

  /** Size of the current page in points. */
  get page(): PageSize {
    return this.#size;
  }

  /** Adds a page, of the size of the last one unless told, and draws its ground. */
  addPage(size: PageSize = this.#size): void {
    this.#size = size;
    this.#engine.addPage({ size: [size.width, size.height], margin: 0 });
    this.artifact('Layout', () => this.#options.ground?.(this));
  }

  /** Lays text out without drawing it: the height in points, and the lines. */
  measure(content: Content, width: number, options: TextOptions = {}): Measured {
    const layout = this.#layout(content, width, options);
    const lineHeight = options.lineHeight ?? LINE_HEIGHT;
    return { layout, height: layout.lines.reduce((sum, { size }) => sum + size * lineHeight, 0) };
  }

  /**
   * Draws one paragraph from the top of the box, as one structure element whose ActualText is what the
   * lines show.
   * @returns the y below the last line
   */
  text(content: Content, box: Box, options: TextOptions = {}): number {
    const layout = this.#fit(content, box, options);
    if (this.#context !== 'structure') return drawLines(this.#fonts, layout, box, options).y;
    const { as = 'P', scope, goTo, continueOn } = options;
    const link = options.link ?? goTo;
    const own = { ...this.#languageOf(layout), actual: layout.text };
    const element = this.#engine.struct(as, { ...(link ? {} : own), ...(scope && { scope }) });
    this.#parent.add(element);
    const target = link
      ? this.#engine.struct('Link', { ...own, alt: goTo ? layout.text : link })
      : element;
    if (link) element.add(target);

    let at: Place = { box, y: box.y, line: 0 };
    do {
      const nextBox = at.line > 0 ? (continueOn?.() ?? box) : box;
      const from = { ...at, box: nextBox, y: nextBox.y };
      const draw = (): void => {
        at = drawLines(this.#fonts, layout, from.box, options, from);
      };
      if (isBlank(layout))
        draw(); // an empty cell has no content to tag
      else this.#content(target, draw);
      if (link) this.#linkArea(options, layout.text, target, from, at);
    } while (at.line < layout.lines.length && continueOn);
    target.end();
    element.end();
    return at.y;
  }

  /** Several texts as one structure element: for rows of very long tables. */
  texts(type: 'TR' | 'P', parts: readonly TextPart[]): void {
    const drawn = parts.map(({ content, box, options = {} }) => ({
      layout: this.#fit(content, box, options),
      box,
      options,
    }));
    const actual = drawn.map(({ layout }) => layout.text).join('\n');
    const element = this.#engine.struct(type, { actual });
    this.#parent.add(element);
    this.#content(element, () => {
      for (const { layout, box, options } of drawn) {
        this.#engine.markContent('Span');
        drawLines(this.#fonts, layout, box, options);
        this.#engine.endMarkedContent();
      }
    });
    element.end();
  }

  /** A structure element that holds others: Sect, Table, TR, L … */
  element<Result>(type: string, build: () => Result): Result {
    if (this.#context !== 'structure') return build();
    const outer = this.#parent;
    this.#parent = this.#engine.struct(type);
    outer.add(this.#parent);
    try {
      return build();
    } finally {
      this.#parent.end();
      this.#parent = outer;
    }
  }

  /** Shapes with a meaning, which a screen reader is told by `alt`. Text in it is part of the picture. */
  figure(alt: string, { x, y, width, height }: FilledBox, build: () => void): void {
    if (this.#context !== 'structure') {
      build();
      return;
    }
    const bbox: [number, number, number, number] = [x, y, x + width, y + height];
    const element = this.#engine.struct('Figure', { alt, bbox });
    this.#parent.add(element);
    this.#content(element, () => this.#within('figure', build));
    element.end();
  }

  /** Decoration: shapes and text that a screen reader skips. */
  artifact(type: 'Layout' | 'Pagination', build: () => void): void {
    if (this.#context !== 'structure') {
      build();
      return;
    }
    this.#engine.markContent('Artifact', { type });
    this.#within('artifact', build);
    this.#engine.endMarkedContent();
  }

  /**
   * Large, turned text over the middle of the page, as decoration. Draw it first and in a light colour:
   * with transparency the joints of the letters would show.
   */
  watermark(content: string, angle: number, style: Partial<TextStyle>): void {
    const { width, height } = this.#size;
    const { layout, height: textHeight } = this.measure(content, width * 2, style);
    this.artifact('Layout', () => {
      this.#engine.save().rotate(angle, { origin: [width / 2, height / 2] });
      const box = { x: -width / 2, y: (height - textHeight) / 2, width: width * 2 };
      drawLines(this.#fonts, layout, box, { ...style, align: 'center' });
      this.#engine.restore();
    });
  }

  /** An entry of the outline for the current page at `y`; level 1 is the top. */
  bookmark(title: string, y: number, level = 1): void {
    const parent = this.#outline[level - 2] ?? this.#engine.outline;
    const target = { top: y, left: this.#size.width, fit: false, expanded: true };
    this.#outline.splice(level - 1, Number.POSITIVE_INFINITY, parent.addItem(title, target));
  }

  /** Pages so far. */
  get pages(): number {
    return this.#engine.bufferedPageRange().count;
  }

  /** Names the current page at `y`, for links that say `goTo`. */
  destination(name: string, y: number): void {
    this.#engine.addNamedDestination(name, 'XYZ', 0, y, null);
  }

  /**
   * Keeps a place on this page, and in the reading order, for what is known only at the end (contents).
   * @returns draws it there; to be called once, before `finish`
   */
  later(type: string): (build: () => void) => void {
    const element = this.#engine.struct(type);
    this.#parent.add(element);
    const page = this.pages - 1;
    return (build) => {
      const outer = this.#parent;
      this.#turnTo(page);
      this.#parent = element;
      build();
      element.end();
      this.#parent = outer;
      this.#turnTo(this.pages - 1);
    };
  }

  #turnTo(page: number): void {
    this.#engine.switchToPage(page);
    this.#size = this.#engine.page;
  }

  /** Comes back to every page, for page numbers and the like; draws decoration only. */
  eachPage(build: (number: number, count: number) => void): void {
    const { count } = this.#engine.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.#turnTo(index);
      this.artifact('Pagination', () => build(index + 1, count));
    }
  }

  /** @throws RangeError when the name is taken, or not fit for every reader. */
  attach(attachment: Attachment): void {
    if (this.#attached.has(attachment.name)) {
      throw new RangeError(`two attachments are named ${attachment.name}`);
    }
    this.#attached.add(attachment.name);
    attach(this.#engine, attachment, this.#options.createdAt);
  }

  /** Writes the file. Nothing can be drawn afterwards. */
  async finish(): Promise<Uint8Array> {
    const { signature } = this.#options;
    if (signature) {
      this.#engine.switchToPage(0);
      addSignatureField(this.#engine, this.#root, signature);
    }
    this.#root.end();
    this.#fonts.end();
    this.#engine.end();
    return this.#file();
  }

  #layout(content: Content, width: number, options: TextOptions): Layout {
    if (typeof content !== 'string' && 'lines' in content) return content;
    const own = typeof content === 'string' ? paragraph(this.direction, [content]) : content;
    return layOut(own, styleOf(options), width, options.maxLines);
  }

  /** Lays out no more lines than the box takes, if the text can't go on elsewhere. */
  #fit(content: Content, box: Box, options: TextOptions): Layout {
    if (options.continueOn) return this.measure(content, box.width, options).layout;
    const spans = typeof content === 'object' && 'spans' in content ? content.spans : [];
    const sizes = spans.map((span) => span.size ?? 0);
    const size = Math.max(styleOf(options).size, ...sizes);
    const maxLines = linesThatFit(box, size, options.lineHeight, options.maxLines);
    return this.measure(content, box.width, { ...options, maxLines }).layout;
  }

  #languageOf({ direction }: Layout): { lang?: string } {
    if (direction === this.direction) return {};
    return { lang: LANGUAGE_TAGS[direction === 'rtl' ? 'fa' : 'en'] };
  }

  /** Adding a closure to an attached element draws it as its marked content. */
  #content(element: StructureElement, build: () => void): void {
    element.add(build);
  }

  #within(context: Context, build: () => void): void {
    const outer = this.#context;
    this.#context = context;
    try {
      build();
    } finally {
      this.#context = outer;
    }
  }

  #linkArea(
    { link = '', goTo }: TextOptions,
    text: string,
    target: StructureElement,
    from: Place,
    to: Place,
  ): void {
    const { x, width } = from.box;
    const [y, height] = [from.y, to.y - from.y];
    if (goTo !== undefined) {
      const options = { structParent: target, Contents: new String(stripBidiControls(text)) };
      this.#engine.goTo(x, y, width, height, goTo, options);
      return;
    }
    const { href, protocol } = new URL(link);
    if (!LINK_SCHEMES.includes(protocol))
      throw new RangeError(`not a scheme for a link: ${protocol}`);
    const options = { structParent: target, Contents: new String(link) };
    this.#engine.link(x, y, width, height, href, options);
  }
}

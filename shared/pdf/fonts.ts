import { readFileSync } from 'node:fs';
import { create, type Font, type Glyph, type GlyphRun } from 'fontkit';
import { mirror, stripBidiControls } from '../reader/bidi.ts';
import { COMMON_TEXTS } from './commonTexts.ts';

export type Weight = 'regular' | 'medium' | 'bold';

/** A glyph in its place, in units of the font. */
export type ShapedGlyph = {
  /** Of the font. */
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
  /** Names this glyph with this text; the same for the life of the face. */
  readonly variant: number;
  readonly position: GlyphRun['positions'][number];
};

/** A shaped piece of text, its glyphs in visual order. */
export type ShapedText = { readonly glyphs: readonly ShapedGlyph[]; readonly emWidth: number };

/** One glyph with the text that it stands for. */
export type GlyphVariant = Pick<ShapedGlyph, 'id' | 'codePoints' | 'advanceWidth'>;

/** A type face, opened once a process. It is shared by all documents, and nothing they do changes it. */
export type Face = {
  readonly name: string;
  readonly unitsPerEm: number;
  readonly font: Font;
  /** The first of the variants that a document may use: those of nearly all texts, the same in each process. */
  readonly commonVariants: number;
  variant(number: number): GlyphVariant;
  has(codePoint: number): boolean;
  /** Shapes text of one level; the white space in it keeps its order. Don't change the result. */
  shape(text: string, rightToLeft: boolean): ShapedText;
};

const FILES: Record<Weight, string> = {
  regular: 'Vazirmatn-Regular.ttf',
  medium: 'Vazirmatn-Medium.ttf',
  bold: 'Vazirmatn-Bold.ttf',
};
const SHAPES_KEPT = 1_000;
const ZERO_WIDTH_NON_JOINER = 0x200c;
const ARABIC = /[\p{Script=Arabic}\u200c\u200d]/u;
const JOIN_CONTROL = /[\u200c\u200d]/g;
/** Digits and what stands between them: the face neither joins nor kerns these, so a number is its characters. */
const NUMBER = /^[0-9۰-۹.,٫٬-]{2,}$/;

const faces = new Map<Weight, Face>();

/** Weights that a document can embed. */
export const WEIGHTS = Object.keys(FILES) as Weight[];

/** @throws when the vendored font file is missing. */
export function face(weight: Weight): Face {
  const known = faces.get(weight);
  if (known) return known;
  const bytes = readFileSync(new URL(`./fonts/${FILES[weight]}`, import.meta.url));
  const opened = openFace(create(bytes));
  faces.set(weight, opened);
  return opened;
}

function openFace(font: Font): Face {
  const shapes = new Map<string, ShapedText>();
  shareGlyphsSafely(font);
  const variants = new GlyphVariants(font);
  const shape = (text: string, rightToLeft: boolean): ShapedText => {
    if (!rightToLeft && NUMBER.test(text))
      return joined([...text].map((char) => shape(char, false)));
    const key = (rightToLeft ? 'R' : 'L') + text;
    const known = shapes.get(key);
    if (known) return known;
    const shaped = shapeText(font, variants, text, rightToLeft);
    if (shapes.size >= SHAPES_KEPT) shapes.clear();
    shapes.set(key, shaped);
    return shaped;
  };
  for (const { text, rightToLeft } of COMMON_TEXTS) shape(text, rightToLeft);
  return {
    name: font.postscriptName,
    unitsPerEm: font.unitsPerEm,
    font,
    commonVariants: variants.count,
    variant: (number) => variants.at(number),
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    shape,
  };
}

/**
 * fontkit keeps one Glyph object for each id, with the code points of whoever asked first: in a shared
 * font the next document would lose its joining and its text. So each call gets a view of its own.
 */
function shareGlyphsSafely(font: Font): void {
  const cached = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = cached(id);
    if (codePoints.length === 0) return glyph;
    return Object.defineProperties(Object.create(glyph), {
      codePoints: { value: codePoints },
      isMark: { value: codePoints.every((code) => /^\p{M}$/u.test(String.fromCodePoint(code))) },
      isLigature: { value: codePoints.length > 1 },
    }) as Glyph;
  };
}

/**
 * One glyph may stand for different texts (ۀ and هٔ look alike), but a PDF maps each code of a font to one
 * text. A variant is a glyph with one of its texts, so that each gets a code of its own.
 */
class GlyphVariants {
  readonly #numbers = new Map<string, number>();
  readonly #variants: GlyphVariant[] = [];

  constructor(font: Font) {
    const { id, advanceWidth } = font.getGlyph(0);
    this.number({ id, advanceWidth, codePoints: [0] }); // code 0 of every subset is .notdef
  }

  get count(): number {
    return this.#variants.length;
  }

  at(number: number): GlyphVariant {
    const variant = this.#variants[number];
    if (!variant) throw new RangeError(`no glyph has the number ${number}`);
    return variant;
  }

  number(variant: GlyphVariant): number {
    const key = `${variant.id}:${variant.codePoints.join()}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#variants.push(variant) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

function joined(parts: readonly ShapedText[]): ShapedText {
  return {
    glyphs: parts.flatMap(({ glyphs }) => glyphs),
    emWidth: parts.reduce((sum, { emWidth }) => sum + emWidth, 0),
  };
}

function shapeText(
  font: Font,
  variants: GlyphVariants,
  text: string,
  rightToLeft: boolean,
): ShapedText {
  const visible = stripBidiControls(rightToLeft ? mirror(text) : text);
  const script = ARABIC.test(visible) ? 'arab' : 'latn';
  const run = font.layout(visible, [], script, undefined, rightToLeft ? 'rtl' : 'ltr');
  const extractable = extractableGlyphs(font, visible, run.glyphs, rightToLeft);
  const glyphs = extractable.map((glyph, index): ShapedGlyph => {
    const position = run.positions[index];
    if (!position) throw new RangeError('the font placed fewer glyphs than it shaped');
    return { ...glyph, variant: variants.number(glyph), position };
  });
  return { glyphs, emWidth: run.advanceWidth / font.unitsPerEm };
}

/**
 * Glyphs whose code points, read from left to right, are the visual order of the text. fontkit draws
 * joiners as spaces; readers turn right-to-left words around by code point, so ligatures are turned too.
 */
function extractableGlyphs(
  font: Font,
  text: string,
  glyphs: readonly Glyph[],
  rightToLeft: boolean,
): GlyphVariant[] {
  const space = font.glyphForCodePoint(0x20).id;
  const invisible = font.glyphForCodePoint(ZERO_WIDTH_NON_JOINER);
  const hasSpaces = text.includes(' ');
  const joiners = text.match(JOIN_CONTROL)?.values() ?? [].values();
  const logical = rightToLeft ? glyphs.toReversed() : glyphs;
  const drawn = logical.map((glyph) => {
    const joiner = !hasSpaces && glyph.id === space ? joiners.next().value : undefined;
    const { id, advanceWidth } = joiner ? invisible : glyph;
    const text = joiner ? [joiner.charCodeAt(0)] : glyph.codePoints;
    return { id, advanceWidth, codePoints: rightToLeft ? text.toReversed() : text };
  });
  return rightToLeft ? drawn.reverse() : drawn;
}

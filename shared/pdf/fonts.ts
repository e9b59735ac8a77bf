import { readFileSync } from 'node:fs';
import { create, type Font, type Glyph, type GlyphRun } from 'fontkit';
import { mirror, stripBidiControls } from './bidi.ts';

export type Weight = 'regular' | 'medium' | 'bold';

/** A shaped piece of text. Glyphs and positions stand in visual order, in units of the font. */
export type ShapedText = GlyphRun & { readonly emWidth: number };

/** A type face, opened once a process. It is shared by all documents and safe to share. */
export type Face = {
  readonly name: string;
  readonly unitsPerEm: number;
  /** What the PDF engine is given to embed. */
  readonly font: Font;
  has(codePoint: number): boolean;
  /** Shapes text of one level; the white space in it keeps its order. Don't change the result. */
  shape(text: string, rightToLeft: boolean): ShapedText;
};

/** Shaped pieces in visual order, ready to be drawn by the overridden `font.layout`. */
export type PlacedRun = {
  readonly placed: readonly { readonly shaped: ShapedText; readonly extra: number }[];
};

const FILES: Record<Weight, string> = {
  regular: 'Vazirmatn-Regular.ttf',
  medium: 'Vazirmatn-Medium.ttf',
  bold: 'Vazirmatn-Bold.ttf',
};
const SHAPES_KEPT = 20_000;
const SUBSETS_KEPT = 32;
const ZERO_WIDTH_NON_JOINER = 0x200c;
const GLYPH_ID_RANGE = 0x10000;
const ARABIC = /[\p{Script=Arabic}\u200c\u200d]/u;
const JOIN_CONTROL = /[\u200c\u200d]/g;

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
  const shapeWithFont = font.layout.bind(font);
  const shapes = new Map<string, ShapedText>();
  const variants = new GlyphVariants();
  shareGlyphsSafely(font);
  shareSubsetsSafely(font);
  font.layout = (text, features, ...rest) =>
    isPlacedRun(features) ? assemble(features) : shapeWithFont(text, features, ...rest);

  const shape = (text: string, rightToLeft: boolean): ShapedText => {
    const key = (rightToLeft ? 'R' : 'L') + text;
    const known = shapes.get(key);
    if (known) return known;
    const visible = stripBidiControls(rightToLeft ? mirror(text) : text);
    const script = ARABIC.test(visible) ? 'arab' : 'latn';
    const direction = rightToLeft ? 'rtl' : 'ltr';
    const run = shapeWithFont(visible, [], script, undefined, direction);
    const shaped = {
      glyphs: extractable(font, variants, visible, run.glyphs, rightToLeft),
      positions: run.positions,
      advanceWidth: run.advanceWidth,
      emWidth: run.advanceWidth / font.unitsPerEm,
    };
    if (shapes.size >= SHAPES_KEPT) shapes.clear();
    shapes.set(key, shaped);
    return shaped;
  };
  return {
    name: font.postscriptName,
    unitsPerEm: font.unitsPerEm,
    font,
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
 * Two changes to the subset that the engine asks for: it takes the ids of glyph variants, and the bytes
 * of a subset that was just built for another document are taken again.
 */
function shareSubsetsSafely(font: Font): void {
  const createSubset = font.createSubset.bind(font);
  const encoded = new Map<string, Uint8Array>();
  font.createSubset = () => {
    const subset = createSubset();
    const codes = new Map<number, number>([[0, 0]]);
    const includeGlyph = (variant: number): number => {
      const known = codes.get(variant);
      if (known !== undefined) return known;
      const code = subset.glyphs.push(variant % GLYPH_ID_RANGE) - 1;
      codes.set(variant, code);
      return code;
    };
    const encode = (): Uint8Array => {
      const key = subset.glyphs.join();
      const bytes = encoded.get(key) ?? subset.encode();
      if (encoded.size >= SUBSETS_KEPT) encoded.clear();
      encoded.set(key, bytes);
      return bytes;
    };
    return { glyphs: subset.glyphs, includeGlyph, encode };
  };
}

/**
 * One glyph may stand for different texts (ۀ and هٔ look alike), but a PDF maps each code of a font to one
 * text. A variant is the same outline under another id, so that each text gets a code of its own.
 */
class GlyphVariants {
  readonly #ids = new Map<string, number>();
  readonly #count = new Map<number, number>();

  id(glyph: number, codePoints: readonly number[]): number {
    const key = `${glyph}:${codePoints.join()}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const rank = this.#count.get(glyph) ?? 0;
    const id = glyph + rank * GLYPH_ID_RANGE;
    this.#ids.set(key, id);
    this.#count.set(glyph, rank + 1);
    return id;
  }
}

/**
 * Glyphs whose code points, read from left to right, are the visual order of the text. fontkit draws
 * joiners as spaces; readers turn right-to-left words around by code point, so ligatures are turned too.
 */
function extractable(
  font: Font,
  variants: GlyphVariants,
  text: string,
  glyphs: readonly Glyph[],
  rightToLeft: boolean,
): Glyph[] {
  const space = font.glyphForCodePoint(0x20).id;
  const invisible = font.glyphForCodePoint(ZERO_WIDTH_NON_JOINER);
  const hasSpaces = text.includes(' ');
  const joiners = text.match(JOIN_CONTROL)?.values() ?? [].values();
  const logical = rightToLeft ? glyphs.toReversed() : glyphs;
  const drawn = logical.map((glyph) => {
    const joiner = !hasSpaces && glyph.id === space ? joiners.next().value : undefined;
    const { id, advanceWidth } = joiner ? invisible : glyph;
    const text = joiner ? [joiner.charCodeAt(0)] : glyph.codePoints;
    const codePoints = rightToLeft ? text.toReversed() : text;
    return { id: variants.id(id, codePoints), advanceWidth, codePoints };
  });
  return rightToLeft ? drawn.reverse() : drawn;
}

function isPlacedRun(features: unknown): features is PlacedRun {
  return typeof features === 'object' && features !== null && 'placed' in features;
}

/** The engine scales positions in place, so it gets new ones at every call. */
function assemble({ placed }: PlacedRun): GlyphRun {
  const glyphs: Glyph[] = [];
  const positions: GlyphRun['positions'] = [];
  let advanceWidth = 0;
  for (const { shaped, extra } of placed) {
    glyphs.push(...shaped.glyphs);
    for (const position of shaped.positions) positions.push({ ...position });
    const last = positions.at(-1);
    if (last) last.xAdvance += extra;
    advanceWidth += shaped.advanceWidth + extra;
  }
  return { glyphs, positions, advanceWidth };
}

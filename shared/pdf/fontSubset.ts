import type { Engine, Reference } from './engine.ts';
import type { Face, ShapedText } from './fonts.ts';

/** A glyph beyond the common ones; documents that need any are few, and often need the same. */
const SUBSETS_KEPT = 16;

/** What a document embeds of a face, made once for all documents that use the same glyphs. */
type EmbeddedParts = {
  readonly fontFile: Uint8Array;
  readonly toUnicode: Uint8Array;
  /** In thousandths of the em, by code. */
  readonly widths: readonly number[];
};

const partsOf = new WeakMap<Face, Map<string, EmbeddedParts>>();

/** Operands of shapes that are the same in every document, by the shape. */
const commonOperands = new WeakMap<ShapedText, readonly RaisedOperands[]>();

/** The faces of one document, each embedded once, with the glyphs that the document shows. */
export class DocumentFonts {
  readonly engine: Engine;
  readonly #subsets = new Map<Face, FontSubset>();

  /** Whether text is drawn in grey. */
  readonly grey: boolean;

  constructor(engine: Engine, grey = false) {
    this.engine = engine;
    this.grey = grey;
  }

  /** The subset of a face, named in the current page's resources. */
  onPage(face: Face): FontSubset {
    const subset =
      this.#subsets.get(face) ?? new FontSubset(this.engine, face, this.#subsets.size + 1);
    this.#subsets.set(face, subset);
    this.engine.page.fonts[subset.name] ??= subset.reference;
    return subset;
  }

  end(): void {
    for (const subset of this.#subsets.values()) subset.end();
  }
}

/** The glyphs of one face in one document: an Identity-H font of its own (ISO 32000-1, 9.7). */
export class FontSubset {
  /** In the resources of a page. */
  readonly name: string;
  readonly reference: Reference;
  readonly face: Face;
  /** Variants beyond the common ones, in the order in which the document came to need them. */
  readonly #added = new Map<number, number>();
  readonly #engine: Engine;

  constructor(engine: Engine, face: Face, rank: number) {
    this.#engine = engine;
    this.face = face;
    this.name = `F${rank}`;
    this.reference = engine.ref({ Type: 'Font', Subtype: 'Type0' });
  }

  /** What shows shaped text, in this document's codes. */
  readonly shown = (shaped: ShapedText): readonly RaisedOperands[] => {
    const known = commonOperands.get(shaped);
    if (known) return known;
    const operands = operandsOf(shaped, this.face, (variant) => this.#code(variant));
    const isCommon = shaped.glyphs.every(({ variant }) => variant < this.face.commonVariants);
    if (isCommon) commonOperands.set(shaped, operands);
    return operands;
  };

  #code(variant: number): number {
    const { commonVariants } = this.face;
    if (variant < commonVariants) return variant;
    const known = this.#added.get(variant);
    if (known !== undefined) return known;
    const code = commonVariants + this.#added.size;
    this.#added.set(variant, code);
    return code;
  }

  /** Writes the font's objects; no glyph can be added afterwards. */
  end(): void {
    const { font, unitsPerEm } = this.face;
    const { fontFile, toUnicode, widths } = this.#parts();
    const scale = 1000 / unitsPerEm;
    const { minX, minY, maxX, maxY } = font.bbox;
    const FontName = `${subsetTag(this.name)}+${font.postscriptName}`;
    const descriptor = this.#written({
      Type: 'FontDescriptor',
      FontName,
      Flags: SYMBOLIC,
      FontBBox: [minX * scale, minY * scale, maxX * scale, maxY * scale],
      ItalicAngle: font.italicAngle,
      Ascent: font.ascent * scale,
      Descent: font.descent * scale,
      CapHeight: font.capHeight * scale,
      XHeight: font.xHeight * scale,
      StemV: 0,
      FontFile2: this.#written({}, fontFile),
    });
    const descendant = this.#written({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: FontName,
      CIDSystemInfo: {
        Registry: new String('Adobe'),
        Ordering: new String('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      W: [0, widths],
      CIDToGIDMap: 'Identity',
    });
    Object.assign(this.reference.data, {
      BaseFont: FontName,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.#written({}, toUnicode),
    });
    this.reference.end();
  }

  #written(data: object, stream?: Uint8Array): Reference {
    const reference = this.#engine.ref(data);
    reference.end(stream);
    return reference;
  }

  #parts(): EmbeddedParts {
    const kept = partsOf.get(this.face) ?? new Map<string, EmbeddedParts>();
    partsOf.set(this.face, kept);
    const added = [...this.#added.keys()];
    const key = added.join();
    const known = kept.get(key);
    if (known) return known;
    const parts = makeParts(this.face, added);
    // The common subset came first, or will come again at once.
    if (kept.size >= SUBSETS_KEPT) kept.clear();
    kept.set(key, parts);
    return parts;
  }
}

/** Operands of `TJ` at one height above the baseline, in thousandths of the em (ISO 32000-1, 9.4.3). */
export type RaisedOperands = { readonly rise: number; readonly operands: string };

/** Codes in hexadecimal, and numbers where a glyph doesn't stand or advance as its width says. */
function operandsOf(
  { glyphs }: ShapedText,
  { unitsPerEm }: Face,
  codeOf: (variant: number) => number,
): RaisedOperands[] {
  const scale = 1000 / unitsPerEm;
  const parts: { rise: number; operands: string }[] = [];
  for (const { variant, position, advanceWidth } of glyphs) {
    const { xOffset, yOffset, xAdvance } = position;
    const before = rounded(-xOffset * scale);
    const after = rounded((advanceWidth - xAdvance + xOffset) * scale);
    const shown = `${before || ''}<${hex4(codeOf(variant))}>${after || ''}`;
    const last = parts.at(-1);
    if (last?.rise === yOffset * scale) last.operands += shown;
    else parts.push({ rise: yOffset * scale, operands: shown });
  }
  return parts.map(({ rise, operands }) => ({ rise, operands: operands.replaceAll('><', '') }));
}

const SYMBOLIC = 4;

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}

/** Six capitals that tell the subsets of a document apart (9.6.4). */
function subsetTag(name: string): string {
  return [...name.padStart(6, '0')]
    .map((char) => String.fromCharCode('A'.charCodeAt(0) + (char.charCodeAt(0) % 26)))
    .join('');
}

function makeParts(face: Face, added: readonly number[]): EmbeddedParts {
  const common = Array.from({ length: face.commonVariants }, (_, number) => number);
  const variants = [...common, ...added].map((number) => face.variant(number));
  const subset = face.font.createSubset();
  // Variants of one glyph are the same outline under several codes; code 0 is there already.
  for (const { id } of variants.slice(1)) subset.glyphs.push(id);
  return {
    fontFile: subset.encode(),
    toUnicode: toUnicodeMap(variants.map(({ codePoints }) => codePoints)),
    widths: variants.map(({ advanceWidth }) => rounded((advanceWidth * 1000) / face.unitsPerEm)),
  };
}

const RANGE = 256;

/** A CMap with one text for each code (9.10.3). */
function toUnicodeMap(texts: readonly (readonly number[])[]): Uint8Array {
  const entries = texts.map((codePoints) => `<${utf16(codePoints)}>`);
  const ranges = Array.from({ length: Math.ceil(entries.length / RANGE) }, (_, index) => {
    const part = entries.slice(index * RANGE, (index + 1) * RANGE);
    const first = index * RANGE;
    return `<${hex4(first)}> <${hex4(first + part.length - 1)}> [${part.join(' ')}]`;
  });
  return Buffer.from(
    `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`,
    'latin1',
  );
}

function utf16(codePoints: readonly number[]): string {
  const text = String.fromCodePoint(...codePoints);
  return Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index))).join(' ');
}

function hex4(number: number): string {
  return number.toString(16).padStart(4, '0');
}

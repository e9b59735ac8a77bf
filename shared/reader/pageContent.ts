import { latin1Of, latin1OfHex } from './latin1.ts';
import type { PdfFile } from './pdfFile.ts';
import {
  ObjectParser,
  type PdfDictionary,
  PdfFormatError,
  type PdfString,
  type PdfValue,
  utf16Text,
} from './pdfObjects.ts';

/** Lines as they are drawn, from left to right, for each marked content of a page. */
export type MarkedText = ReadonlyMap<number, readonly string[]>;

type CodeTexts = readonly string[];

const MAX_OPERATIONS = 2_000_000;
/** Every other way to show text, or to draw what is not on the page itself, is none of ours. */
const FOREIGN_OPERATORS = new Set(['Tj', "'", '"', 'TD', 'Td', 'T*', 'BI', 'sh']);

/**
 * Decodes the glyphs of a page by the ToUnicode maps of its fonts. A line ends where the baseline changes
 * or a marked content does. Text in artifacts is left out.
 * @throws PdfFormatError for content that our writer doesn't write, such as text without a mark
 */
export function markedText(file: PdfFile, page: PdfDictionary, fonts: FontMaps): MarkedText {
  const resources = file.dictionary(page.get('Resources'));
  const content = file.stream(page.get('Contents'));
  const reader = new ContentReader(file, resources, fonts);
  const parser = new ObjectParser(latin1Of(content));
  let operands: PdfValue[] = [];
  for (let operations = 0; !parser.atEnd; ) {
    const operator = parser.operator();
    if (operator === undefined) {
      operands.push(parser.value());
      continue;
    }
    if (++operations > MAX_OPERATIONS) throw new PdfFormatError('a page has too many operations');
    reader.apply(operator, operands);
    operands = [];
  }
  return reader.lines;
}

class ContentReader {
  readonly lines = new Map<number, string[]>();
  readonly #file: PdfFile;
  readonly #resources: PdfDictionary;
  readonly #fonts: FontMaps;
  /** Open marks: the number of a structure's content, or what needs none. */
  readonly #marks: (number | 'artifact' | 'span')[] = [];
  #texts: CodeTexts = [];
  #baseline: number | undefined;
  #startsText = false;
  #startsLine = true;

  constructor(file: PdfFile, resources: PdfDictionary, fonts: FontMaps) {
    this.#file = file;
    this.#resources = resources;
    this.#fonts = fonts;
  }

  apply(operator: string, operands: readonly PdfValue[]): void {
    if (FOREIGN_OPERATORS.has(operator)) throw new PdfFormatError(`a page uses ${operator}`);
    if (operator === 'BDC' || operator === 'BMC') this.#open(operands);
    else if (operator === 'EMC') this.#close();
    else if (operator === 'BT') this.#startsText = true;
    else if (operator === 'Tm') this.#place(operands);
    else if (operator === 'Tf') this.#choose(operands[0]);
    else if (operator === 'TJ') this.#show(operands[0]);
    else if (operator === 'Do') this.#checkImage(operands[0]);
  }

  #open([tag, properties]: readonly PdfValue[]): void {
    const name = this.#file.name(tag);
    const number = properties instanceof Map ? properties.get('MCID') : undefined;
    if (name === 'Artifact') this.#marks.push('artifact');
    else if (typeof number === 'number') this.#openContent(number);
    else if (name === 'Span' && properties === undefined) this.#marks.push('span');
    else throw new PdfFormatError('a mark on a page is not ours');
    this.#startsLine = true;
  }

  #openContent(number: number): void {
    if (this.lines.has(number)) throw new PdfFormatError('a marked content stands twice');
    this.lines.set(number, []);
    this.#marks.push(number);
  }

  #close(): void {
    if (this.#marks.pop() === undefined) throw new PdfFormatError('a mark ends that is not open');
    this.#startsLine = true;
  }

  /** The first matrix of a text object sets the baseline; later ones only place accents on it. */
  #place(operands: readonly PdfValue[]): void {
    const y = operands[5];
    if (typeof y !== 'number') throw new PdfFormatError('a text matrix is not ours');
    if (!this.#startsText) return;
    this.#startsText = false;
    if (y !== this.#baseline) this.#startsLine = true;
    this.#baseline = y;
  }

  #choose(font: PdfValue | undefined): void {
    const named = this.#file.dictionary(this.#resources.get('Font'));
    this.#texts = this.#fonts.of(named.get(this.#file.name(font)));
  }

  #show(items: PdfValue | undefined): void {
    const shown = this.#file
      .array(items)
      .map((item) => (isString(item) ? this.#decode(item) : ''))
      .join('');
    if (this.#marks.includes('artifact')) return;
    const number = this.#marks.find((mark) => typeof mark === 'number');
    const lines = number === undefined ? undefined : this.lines.get(number);
    if (!lines) throw new PdfFormatError('text on a page is outside the structure');
    if (this.#startsLine) lines.push('');
    this.#startsLine = false;
    lines.push((lines.pop() ?? '') + shown);
  }

  #decode({ bytes }: PdfString): string {
    let text = '';
    for (let i = 0; i < bytes.length; i += 2) {
      const code = bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1);
      const shown = this.#texts[code];
      if (!code || shown === undefined) throw new PdfFormatError('a glyph stands for no text');
      text += shown;
    }
    return text;
  }

  #checkImage(name: PdfValue | undefined): void {
    const objects = this.#file.dictionary(this.#resources.get('XObject'));
    const drawn = this.#file.dictionary(objects.get(this.#file.name(name)));
    if (this.#file.name(drawn.get('Subtype')) !== 'Image') {
      throw new PdfFormatError('a page draws what is not an image');
    }
  }
}

/** The texts that the codes of each font stand for, read once a file. */
export class FontMaps {
  readonly #file: PdfFile;
  readonly #known = new Map<number, CodeTexts>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  of(font: PdfValue | undefined): CodeTexts {
    const { object } = this.#file.reference(font);
    const known = this.#known.get(object);
    if (known) return known;
    const map = this.#file.stream(this.#file.dictionary(font).get('ToUnicode'));
    const texts = parseToUnicode(latin1Of(map));
    this.#known.set(object, texts);
    return texts;
  }
}

/** Ranges as our writer has them: `<first> <last> [<text> …]`, one text for each code. */
function parseToUnicode(map: string): CodeTexts {
  const texts: string[] = [];
  for (const [, first = '', last = '', list = ''] of map.matchAll(
    /^<([0-9a-f]{4})> <([0-9a-f]{4})> \[(.*)\]$/gm,
  )) {
    const codes = [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) =>
      utf16Text(latin1OfHex(hex.replaceAll(' ', ''))),
    );
    const expected = Number.parseInt(last, 16) - Number.parseInt(first, 16) + 1;
    if (Number.parseInt(first, 16) !== texts.length || codes.length !== expected) {
      throw new PdfFormatError('the text map of a font is not ours');
    }
    texts.push(...codes);
  }
  if (texts.length === 0) throw new PdfFormatError('a font has no text map');
  return texts;
}

function isString(value: PdfValue): value is PdfString {
  return typeof value === 'object' && value !== null && 'bytes' in value;
}

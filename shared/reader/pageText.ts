import { type Direction, embeddingLevels, mirror, stripBidiControls, visualOrder } from './bidi.ts';
import { FontMaps, type MarkedText, markedText } from './pageContent.ts';
import { isReference, PdfFile } from './pdfFile.ts';
import { type PdfDictionary, PdfFormatError, type PdfValue } from './pdfObjects.ts';

/** What one page says, in reading order: texts that are drawn, and descriptions of its figures. */
export type PageText = {
  readonly texts: readonly string[];
  readonly descriptions: readonly string[];
};

const MAX_PAGES = 5_000;
const MAX_DEPTH = 32;
const MAX_TEXT_LENGTH = 100_000;

/**
 * Reads the texts of a PDF that this system made. A text is taken from the structure (ActualText, logical
 * order), and only if the glyphs on the page, put into visual order by UAX #9, spell the same: so what is
 * returned is what a person sees and what a screen reader says.
 * @throws PdfFormatError for any other file, or one whose glyphs and texts differ
 */
export function readPageTexts(pdf: Uint8Array | PdfFile): PageText[] {
  const file = pdf instanceof PdfFile ? pdf : new PdfFile(pdf);
  const reader = new StructureReader(file);
  const structure = file.dictionary(file.root.get('StructTreeRoot'));
  for (const element of file.array(structure.get('K'))) reader.visit(element, 0);
  return reader.finish();
}

type OpenPage = {
  readonly texts: string[];
  readonly descriptions: string[];
  readonly drawn: MarkedText;
};
type Drawn = { readonly page: OpenPage; readonly lines: readonly string[] };

class StructureReader {
  readonly #file: PdfFile;
  readonly #pages = new Map<number, OpenPage>();
  readonly #visited = new Set<number>();
  readonly #read = new Set<readonly string[]>();

  constructor(file: PdfFile) {
    this.#file = file;
    const tree = file.dictionary(file.root.get('Pages'));
    const kids = file.array(tree.get('Kids'));
    if (kids.length > MAX_PAGES) throw new PdfFormatError('too many pages');
    const fonts = new FontMaps(file);
    for (const kid of kids) {
      const drawn = markedText(file, file.dictionary(kid), fonts);
      this.#pages.set(file.reference(kid).object, { texts: [], descriptions: [], drawn });
    }
  }

  /** Takes the text of an element, or goes on to those below it. */
  visit(reference: PdfValue, depth: number): void {
    const element = this.#element(reference, depth);
    const actual = element.get('ActualText');
    const figure = this.#file.name(element.get('S')) === 'Figure';
    if (actual === undefined && !figure) {
      for (const kid of this.#children(element)) {
        if (isReference(kid)) this.visit(kid, depth + 1);
        else if (!isAnnotation(this.#file, kid)) {
          throw new PdfFormatError('an element with content says nothing');
        }
      }
      return;
    }
    const drawn = this.#content(element, depth);
    const page = drawn[0]?.page;
    if (figure) page?.descriptions.push(this.#file.text(element.get('Alt')));
    if (actual === undefined) return;
    const text = this.#file.text(actual);
    const lines = drawn.flatMap((content) => content.lines);
    if (text.length > MAX_TEXT_LENGTH) throw new PdfFormatError('a text is too long');
    if (!spells(lines, text)) {
      throw new PdfFormatError(`what is printed differs from the text “${text.slice(0, 80)}”`);
    }
    page?.texts.push(text);
  }

  finish(): PageText[] {
    const pages = [...this.#pages.values()];
    const unread = pages.some(({ drawn }) => [...drawn.values()].some((l) => !this.#read.has(l)));
    if (unread) throw new PdfFormatError('a page has text that the structure does not know');
    return pages.map(({ texts, descriptions }) => ({ texts, descriptions }));
  }

  #element(reference: PdfValue, depth: number): PdfDictionary {
    const { object } = this.#file.reference(reference);
    if (this.#visited.has(object) || depth > MAX_DEPTH) {
      throw new PdfFormatError('the structure is not a tree');
    }
    this.#visited.add(object);
    return this.#file.dictionary(reference);
  }

  #children(element: PdfDictionary): readonly PdfValue[] {
    return element.has('K') ? this.#file.array(element.get('K')) : [];
  }

  /** The drawn lines of an element and of all below it, in order. */
  #content(element: PdfDictionary, depth: number): Drawn[] {
    return this.#children(element).flatMap((kid): Drawn[] => {
      if (isReference(kid)) return this.#content(this.#element(kid, depth + 1), depth + 1);
      if (isAnnotation(this.#file, kid)) return [];
      const elsewhere = kid instanceof Map ? kid : undefined;
      const number = elsewhere ? elsewhere.get('MCID') : kid;
      return [this.#marked((elsewhere ?? element).get('Pg'), number)];
    });
  }

  #marked(pageReference: PdfValue | undefined, number: PdfValue | undefined): Drawn {
    const page = this.#pages.get(this.#file.reference(pageReference).object);
    const lines = typeof number === 'number' ? page?.drawn.get(number) : undefined;
    if (!page || !lines || this.#read.has(lines)) {
      throw new PdfFormatError('the structure names content that is not there');
    }
    this.#read.add(lines);
    return { page, lines };
  }
}

function isAnnotation(file: PdfFile, kid: PdfValue): boolean {
  return kid instanceof Map && file.name(kid.get('Type')) === 'OBJR';
}

/** Whether drawn lines, read from left to right, are this text in the visual order of UAX #9. */
function spells(drawn: readonly string[], text: string): boolean {
  const lines = drawn.map(visible).filter((line) => line !== '');
  let next: number | undefined = 0;
  for (const part of text.split('\n')) {
    if (next === undefined) return false;
    next = lineAfter(lines, next, part, 'rtl') ?? lineAfter(lines, next, part, 'ltr');
  }
  return next === lines.length;
}

/** The line after those that show `text`, if the lines from `first` show it. */
function lineAfter(
  lines: readonly string[],
  first: number,
  text: string,
  direction: Direction,
): number | undefined {
  const levels = embeddingLevels(text, direction);
  let index = 0;
  const logical = [...text].map((char) => {
    const level = levels[index] ?? 0;
    index += char.length;
    return { char, level };
  });
  let next = first;
  for (let start = nextInk(logical, 0); start < logical.length; next++) {
    const line = lines[next];
    if (line === undefined) return undefined;
    // What leaves no ink counts for the order: a space between two numbers turns them around.
    let end = start;
    for (let letters = [...line].length; letters > 0; letters--) end = nextInk(logical, end) + 1;
    const expected = visualOrder(logical.slice(start, end)).map(({ char, level }) =>
      level % 2 ? mirror(char) : char,
    );
    if (!sameLetters(visible(expected.join('')), line)) return undefined;
    start = nextInk(logical, end);
  }
  return next;
}

/** The next character that leaves ink, or the end. */
function nextInk(text: readonly { readonly char: string }[], from: number): number {
  let at = from;
  while (at < text.length && visible(text[at]?.char ?? '') === '') at++;
  return at;
}

/** Letters must agree one by one. A mark inside a ligature has no place of its own, so marks are counted. */
function sameLetters(a: string, b: string): boolean {
  const marks = (text: string): string => (text.match(/\p{M}/gu) ?? []).sort().join('');
  const letters = (text: string): string => text.replace(/\p{M}/gu, '');
  return letters(a) === letters(b) && marks(a) === marks(b);
}

/** What leaves ink. */
function visible(text: string): string {
  return stripBidiControls(text).replace(/[\s\u200c\u200d]/g, '');
}

/**
 * Whether a page states a value, as a whole word or number: `250` is not stated by `1,250`. Compared are
 * NFKC forms with one kind of digits, of spaces, and of ی and ک, without joiners and bidi controls.
 */
export function containsText(pages: readonly PageText[], value: string): boolean {
  const wanted = comparable(value);
  if (wanted === '') return false;
  return pages.some(({ texts }) => texts.some((text) => statesWhole(comparable(text), wanted)));
}

function statesWhole(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + wanted.length, at + wanted.length + 2);
    const cutsNumber =
      (/^\d/.test(wanted) && /\d[.,٫٬/]?$/.test(before)) ||
      (/\d$/.test(wanted) && /^[.,٫٬/]?\d/.test(after));
    const cutsWord =
      (/^\p{L}/u.test(wanted) && /\p{L}$/u.test(before)) ||
      (/\p{L}$/u.test(wanted) && /^\p{L}/u.test(after));
    if (!cutsNumber && !cutsWord) return true;
  }
  return false;
}

function comparable(text: string): string {
  return stripBidiControls(text.normalize('NFKC'))
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u200c\u0640]|\u200d/g, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/\s+/g, ' ')
    .trim();
}

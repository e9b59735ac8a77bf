import { latin1OfHex } from './latin1.ts';

/** Why a file is not one of ours, in words for the person who checks it. */
export class PdfFormatError extends Error {
  override readonly name = 'PdfFormatError';
}

export type PdfName = { readonly name: string };
export type PdfString = { readonly bytes: string };
export type PdfReference = { readonly object: number };
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary;

const MAX_DEPTH = 32;

const SPACE = /[ \n]*/y;
const REFERENCE = /(\d{1,8}) 0 R(?![A-Za-z])/y;
const NUMBER = /[+-]?\d{1,15}(?:\.\d{1,20})?(?![\d.])/y;
const NAME = /\/([!-~\x80-\xff]*?)(?=[ \n()<>[\]/]|$)/y;
const HEX = /<([0-9A-Fa-f ]*)>/y;
const WORD = /(?:true|false|null)(?![A-Za-z])/y;
const PLAIN_CHARACTERS = /[^\\()]+/y;
const OPERATOR = /[A-Za-z'"][A-Za-z0-9*]{0,3}(?=[ \n]|$)/y;

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '(': '(',
  ')': ')',
  '\\': '\\',
};

/** Reads the syntax that our writer produces (a part of ISO 32000-1, 7.3) and refuses all other. */
export class ObjectParser {
  readonly #source: string;
  position: number;

  /** @param source bytes as Latin-1, so that positions are offsets */
  constructor(source: string, position = 0) {
    this.#source = source;
    this.position = position;
  }

  get atEnd(): boolean {
    this.#take(SPACE);
    return this.position === this.#source.length;
  }

  expect(text: string): void {
    if (!this.#source.startsWith(text, this.position)) this.#refuse(`expected ${text.trim()}`);
    this.position += text.length;
  }

  /** Whether `text` follows; it is taken if so. */
  skip(text: string): boolean {
    const follows = this.#source.startsWith(text, this.position);
    if (follows) this.position += text.length;
    return follows;
  }

  /** An operator of a content stream, if one follows. */
  operator(): string | undefined {
    this.#take(SPACE);
    const start = this.position;
    if (this.#take(WORD) !== undefined) {
      this.position = start;
      return undefined;
    }
    return this.#take(OPERATOR)?.[0];
  }

  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) this.#refuse('nested too deeply');
    this.#take(SPACE);
    if (this.skip('<<')) return this.#dictionary(depth);
    if (this.skip('[')) return this.#array(depth);
    if (this.skip('(')) return this.#literalString();
    const name = this.#take(NAME)?.[1];
    if (name !== undefined) return { name: unescapeName(name) };
    const hex = this.#take(HEX)?.[1];
    if (hex !== undefined) return this.#hexString(hex);
    const reference = this.#take(REFERENCE)?.[1];
    if (reference !== undefined) return { object: Number(reference) };
    const number = this.#take(NUMBER)?.[0];
    if (number !== undefined) return Number(number);
    const word = this.#take(WORD)?.[0];
    if (word !== undefined) return word === 'null' ? null : word === 'true';
    return this.#refuse('no value');
  }

  #dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.#take(SPACE);
      if (this.skip('>>')) return entries;
      const key = this.#take(NAME)?.[1];
      if (key === undefined) return this.#refuse('no key in a dictionary');
      if (entries.has(key)) this.#refuse(`the key ${key} stands twice`);
      entries.set(key, this.value(depth + 1));
    }
  }

  #array(depth: number): PdfValue[] {
    const items: PdfValue[] = [];
    for (;;) {
      this.#take(SPACE);
      if (this.skip(']')) return items;
      items.push(this.value(depth + 1));
    }
  }

  #literalString(): PdfString {
    const parts: string[] = [];
    for (;;) {
      parts.push(this.#take(PLAIN_CHARACTERS)?.[0] ?? '');
      if (this.skip(')')) return { bytes: parts.join('') };
      this.expect('\\');
      const escaped = ESCAPES[this.#source[this.position] ?? ''];
      if (escaped === undefined) return this.#refuse('unknown escape in a string');
      parts.push(escaped);
      this.position++;
    }
  }

  #hexString(hex: string): PdfString {
    const digits = hex.replaceAll(' ', '');
    if (digits.length % 2 === 1) this.#refuse('an odd number of hexadecimal digits');
    return { bytes: latin1OfHex(digits) };
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.#source);
    if (!match) return undefined;
    this.position += match[0].length;
    return match;
  }

  #refuse(why: string): never {
    throw new PdfFormatError(`the file is damaged or not ours: ${why} at byte ${this.position}`);
  }
}

function unescapeName(name: string): string {
  return name.replace(/#([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number(`0x${hex}`)),
  );
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16BE with its mark, or ASCII. */
export function textString({ bytes }: PdfString): string {
  const utf16 = bytes.startsWith('\u00fe\u00ff');
  if (!utf16 && /[^ -~\n\r\t]/.test(bytes)) throw new PdfFormatError('a text is not in Unicode');
  return utf16 ? utf16Text(bytes.slice(2)) : bytes;
}

export function utf16Text(bytes: string): string {
  if (bytes.length % 2 === 1) throw new PdfFormatError('half a UTF-16 unit');
  return bytes.replace(/../gs, (pair) =>
    String.fromCharCode(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)),
  );
}

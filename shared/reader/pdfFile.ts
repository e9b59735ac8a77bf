import { inflate } from './inflate.ts';
import { latin1Of } from './latin1.ts';
import {
  ObjectParser,
  type PdfDictionary,
  PdfFormatError,
  type PdfReference,
  type PdfString,
  type PdfValue,
  textString,
} from './pdfObjects.ts';

const MAX_FILE_BYTES = 64 * 1024 * 1024;
const MAX_OBJECTS = 500_000;
/** All streams of a file together, unpacked. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

const HEADER = '%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n';
const TAIL = /startxref\n(\d{1,8})\n%%EOF\n$/;
const FIRST_ENTRY = '0000000000 65535 f \n';
const ENTRY = /^(\d{10}) 00000 n \n$/;
const ENTRY_BYTES = 20;

type Stored = {
  readonly start: number;
  readonly value: PdfValue;
  readonly stream?: { readonly start: number; readonly end: number };
};

/**
 * A file as our writer lays it out: one cross-reference table, objects side by side without a byte
 * between them, nothing appended. So nothing can hide in it that this reader hasn't read.
 */
export class PdfFile {
  readonly bytes: Uint8Array;
  /** The bytes as Latin-1: positions are offsets. */
  readonly source: string;
  readonly #objects = new Map<number, Stored>();
  readonly #root: PdfDictionary;
  #unpackedBytes = 0;

  /** @throws PdfFormatError for any other file */
  constructor(bytes: Uint8Array) {
    if (bytes.length > MAX_FILE_BYTES) throw new PdfFormatError('the file is too large');
    this.bytes = bytes;
    this.source = latin1Of(bytes);
    if (!this.source.startsWith(HEADER)) throw new PdfFormatError('not a PDF made by this system');
    const table = this.#crossReferences();
    this.#readObjects(table.offsets, table.start);
    this.#root = this.dictionary(this.#trailer(table.end, table.offsets.length).get('Root'));
  }

  /** The document's catalogue. */
  get root(): PdfDictionary {
    return this.#root;
  }

  /** Offset of the object's first byte after its number. */
  startOf({ object }: PdfReference): number {
    return this.#stored(object).start;
  }

  /** A value, looked up if it is a reference. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    return isReference(value) ? this.#stored(value.object).value : value;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.resolve(value);
    if (!(found instanceof Map)) throw new PdfFormatError('a dictionary is missing');
    return found;
  }

  array(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.resolve(value);
    if (!Array.isArray(found)) throw new PdfFormatError('an array is missing');
    return found;
  }

  name(value: PdfValue | undefined): string {
    const found = this.resolve(value);
    if (!isObject(found) || !('name' in found)) throw new PdfFormatError('a name is missing');
    return found.name;
  }

  text(value: PdfValue | undefined): string {
    const found = this.resolve(value);
    if (!isObject(found) || !('bytes' in found)) throw new PdfFormatError('a text is missing');
    return textString(found);
  }

  reference(value: PdfValue | undefined): PdfReference {
    if (!isReference(value)) throw new PdfFormatError('a reference is missing');
    return value;
  }

  /** The decoded bytes of a stream. */
  stream(value: PdfValue | undefined): Uint8Array {
    const { stream, value: head } = this.#stored(this.reference(value).object);
    if (!stream) throw new PdfFormatError('a stream is missing');
    const raw = this.bytes.subarray(stream.start, stream.end);
    const filter = this.dictionary(head).get('Filter');
    if (filter === undefined) return raw;
    if (this.name(filter) !== 'FlateDecode') throw new PdfFormatError('an unknown stream filter');
    const unpacked = inflate(raw, MAX_UNPACKED_BYTES - this.#unpackedBytes);
    this.#unpackedBytes += unpacked.length;
    return unpacked;
  }

  #crossReferences(): { start: number; end: number; offsets: number[] } {
    const tail = TAIL.exec(this.source.slice(-64));
    const start = Number(tail?.[1] ?? Number.NaN);
    const head = /^xref\n0 (\d{1,7})\n/.exec(this.source.slice(start, start + 32));
    const count = Number(head?.[1] ?? 0);
    if (!tail || !head || count < 2 || count > MAX_OBJECTS) {
      throw new PdfFormatError('no cross-reference table at the end');
    }
    const first = start + head[0].length;
    const entry = (index: number): string =>
      this.source.slice(first + index * ENTRY_BYTES, first + (index + 1) * ENTRY_BYTES);
    if (entry(0) !== FIRST_ENTRY) throw new PdfFormatError('the cross-reference table is not ours');
    const offsets = Array.from({ length: count - 1 }, (_, index) => {
      const found = ENTRY.exec(entry(index + 1))?.[1];
      if (found === undefined) throw new PdfFormatError('a cross-reference entry is not ours');
      return Number(found);
    });
    return { start, end: first + count * ENTRY_BYTES, offsets };
  }

  /** Reads all objects in file order; each must begin where the one before ends. */
  #readObjects(offsets: readonly number[], end: number): void {
    const inFileOrder = offsets
      .map((offset, index) => ({ offset, number: index + 1 }))
      .sort((a, b) => a.offset - b.offset);
    let expected = HEADER.length;
    for (const { offset, number } of inFileOrder) {
      if (offset !== expected)
        throw new PdfFormatError(`bytes before object ${number} are unknown`);
      expected = this.#readObject(number, offset);
    }
    if (expected !== end) throw new PdfFormatError('bytes before the cross-references are unknown');
  }

  #readObject(number: number, offset: number): number {
    const parser = new ObjectParser(this.source, offset);
    parser.expect(`${number} 0 obj\n`);
    const start = parser.position;
    const value = parser.value();
    parser.expect('\n');
    if (parser.skip('stream\n')) {
      const length = this.dictionary(value).get('Length');
      const from = parser.position;
      if (typeof length !== 'number' || !(length >= 0)) {
        throw new PdfFormatError(`object ${number} has no length`);
      }
      parser.position = from + length;
      parser.expect('\nendstream\n');
      this.#objects.set(number, { start, value, stream: { start: from, end: from + length } });
    } else {
      this.#objects.set(number, { start, value });
    }
    parser.expect('endobj\n');
    return parser.position;
  }

  #trailer(position: number, objects: number): PdfDictionary {
    const parser = new ObjectParser(this.source, position);
    parser.expect('trailer\n');
    const trailer = this.dictionary(parser.value());
    parser.expect('\nstartxref\n');
    if (trailer.get('Size') !== objects + 1)
      throw new PdfFormatError('the trailer has another size');
    const foreign = [...trailer.keys()].find(
      (key) => !['Size', 'Root', 'Info', 'ID'].includes(key),
    );
    if (foreign !== undefined) throw new PdfFormatError(`the trailer has ${foreign}`);
    return trailer;
  }

  #stored(object: number): Stored {
    const stored = this.#objects.get(object);
    if (!stored) throw new PdfFormatError(`there is no object ${object}`);
    return stored;
  }
}

function isObject(
  value: PdfValue | undefined,
): value is PdfString | PdfReference | { name: string } {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map)
  );
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return isObject(value) && 'object' in value;
}

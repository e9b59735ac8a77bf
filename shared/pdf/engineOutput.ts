import { deflateSync } from 'node:zlib';
import type { Engine, Reference } from './engine.ts';

/** What the engine's own references and its document do while they are written. */
type EngineReference = Reference & {
  readonly id: number;
  offset: number;
  readonly compress: boolean;
  buffer: (string | Uint8Array)[];
};
type Document = Omit<Engine, 'ref'> & {
  _offset: number;
  readonly _offsets: unknown[];
  _waiting: number;
  _write(data: string | Uint8Array): void;
  _refEnd(reference: EngineReference): void;
  push(end: null): boolean;
  read(): Uint8Array;
  ref(data?: object): EngineReference;
};
type ReferenceClass = new (document: Document, id: number, data: object) => EngineReference;

/** Streams that many documents share, such as fonts and colour profiles, are compressed once a process. */
const compressed = new WeakMap<Uint8Array, Uint8Array>();

let QuickReference: ReferenceClass | undefined;

/**
 * Takes the file from the engine as it is written. The engine's own way through a stream, with a byte array
 * for each line of content, costs more than all the rest of a page; the bytes of the file are the same.
 * @returns gives the file once the engine has ended
 */
export function collectOutput(engine: Engine): () => Uint8Array {
  const document = engine as unknown as Document;
  const chunks = [document.read()]; // the head of the file is written already
  let ended = false;
  document._write = (data) => {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
    document._offset += bytes.length;
    chunks.push(bytes);
  };
  document.push = () => {
    ended = true;
    return false;
  };
  QuickReference ??= quickReferences(engine._root.constructor as ReferenceClass);
  const Quick = QuickReference;
  document.ref = (data = {}) => {
    document._waiting++;
    return new Quick(document, document._offsets.push(null), data);
  };
  return () => {
    if (!ended) throw new Error('an object of the document was not ended');
    return new Uint8Array(Buffer.concat(chunks));
  };
}

function quickReferences(Base: ReferenceClass): ReferenceClass {
  return class extends Base {
    readonly #document: Document;

    constructor(document: Document, id: number, data: object) {
      super(document, id, data);
      this.#document = document;
    }

    write(chunk: string | Uint8Array): void {
      this.data.Length ??= 0;
      if (this.compress) this.data.Filter = 'FlateDecode';
      this.buffer.push(chunk);
    }

    finalize(): void {
      this.offset = this.#document._offset;
      if (this.buffer.length === 0) {
        this.#document._write(`${this.id} 0 obj\n${written(this.data)}\nendobj`);
      } else {
        const content = streamOf(this.buffer);
        const body = this.compress ? deflated(content) : content;
        this.data.Length = body.length;
        this.#document._write(`${this.id} 0 obj\n${written(this.data)}\nstream`);
        this.#document._write(body);
        this.#document._write('\nendstream\nendobj');
        this.buffer = [];
      }
      this.#document._refEnd(this);
    }
  };
}

function streamOf(chunks: readonly (string | Uint8Array)[]): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only instanceof Uint8Array) return only;
  if (chunks.every((chunk) => typeof chunk === 'string')) {
    return Buffer.from(`${chunks.join('\n')}\n`, 'latin1');
  }
  return Buffer.concat(
    chunks.map((chunk) =>
      typeof chunk === 'string' ? Buffer.from(`${chunk}\n`, 'latin1') : chunk,
    ),
  );
}

function deflated(bytes: Uint8Array): Uint8Array {
  const known = compressed.get(bytes);
  if (known) return known;
  const made = deflateSync(bytes);
  compressed.set(bytes, made);
  return made;
}

/** An object of the engine in the notation of a file (ISO 32000-1, 7.3). */
function written(value: unknown): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  if (value instanceof String) return textString(value.valueOf());
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (value instanceof Date) return `(D:${value.toISOString().slice(0, 19).replace(/\D/g, '')}Z)`;
  if (Array.isArray(value)) return `[${value.map((each) => written(each ?? null)).join(' ')}]`;
  if (isDictionary(value)) {
    let text = '<<';
    for (const key in value) {
      if (value[key] !== undefined) text += `\n/${key} ${written(value[key])}`;
    }
    return `${text}\n>>`;
  }
  return String(value); // references and name trees write themselves
}

function isDictionary(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII is written as UTF-16
const ASCII = /^[\x00-\x7f]*$/;
const ESCAPABLE = /[\n\r\t\b\f()\\]/g;
const ESCAPED: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** Parentheses around ASCII, or UTF-16 with its mark (7.9.2.2), a byte for each character of the result. */
function textString(text: string): string {
  const bytes = ASCII.test(text)
    ? text
    : Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
  return `(${bytes.replace(ESCAPABLE, (char) => ESCAPED[char] ?? `\\${char}`)})`;
}

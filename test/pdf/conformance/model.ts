import { runTool } from '../tools.ts';

/** PDF values as qpdf's JSON (version 2) writes them: `/Name`, `u:text`, `b:bytes in hex`, `12 0 R`. */
export type Value = null | boolean | number | string | Value[] | Dictionary;
export interface Dictionary {
  [key: string]: Value;
}
interface Stored {
  value?: Value;
  stream?: { dict: Dictionary; data: string };
}

/** A PDF as another program than ours has parsed it. Tests may change it to see that a rule notices. */
export interface Model {
  readonly objects: Record<string, Stored>;
  readonly trailer: Dictionary;
}

export function modelOf(pdf: Uint8Array): Model {
  const options = [
    '--json=2',
    '--json-stream-data=inline',
    '--decode-level=generalized',
    'FILE',
    '-',
  ];
  const [, objects] = JSON.parse(runTool('qpdf', options, pdf)).qpdf as [
    unknown,
    Record<string, Stored>,
  ];
  const { trailer, ...others } = objects;
  return { objects: others, trailer: (trailer?.value ?? {}) as Dictionary };
}

const REFERENCE = /^\d+ \d+ R$/;
export const isReference = (value: Value | undefined): value is string =>
  typeof value === 'string' && REFERENCE.test(value);

/** What a reference leads to; other values are themselves. */
export function resolved({ objects }: Model, value: Value | undefined): Value | undefined {
  if (!isReference(value)) return value;
  const stored = objects[`obj:${value}`];
  return stored?.stream?.dict ?? stored?.value;
}

export function dictionary(model: Model, value: Value | undefined): Dictionary {
  const found = resolved(model, value);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {};
}

export function list(model: Model, value: Value | undefined): Value[] {
  const found = resolved(model, value);
  if (found === undefined || found === null) return [];
  return Array.isArray(found) ? found : [found];
}

/** The decoded bytes of a stream, as Latin-1. */
export function content({ objects }: Model, value: Value | undefined): string {
  const data = isReference(value) ? objects[`obj:${value}`]?.stream?.data : undefined;
  return data === undefined ? '' : Buffer.from(data, 'base64').toString('latin1');
}

export function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value.startsWith('u:') ? value.slice(2) : undefined;
}

/** Pages in order, each with its reference. */
export function pagesOf(model: Model): { reference: string; page: Dictionary }[] {
  const walk = (reference: Value, depth: number): { reference: string; page: Dictionary }[] => {
    const node = dictionary(model, reference);
    if (depth > 32 || typeof reference !== 'string') return [];
    if (node['/Type'] === '/Pages')
      return list(model, node['/Kids']).flatMap((kid) => walk(kid, depth + 1));
    return [{ reference, page: node }];
  };
  return walk(dictionary(model, model.trailer['/Root'])['/Pages'] ?? null, 0);
}

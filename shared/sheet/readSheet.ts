import { parse } from 'csv-parse/sync';
import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { readSheet as readXlsx } from 'read-excel-file/universal';
import { type Sheet, sheetLimits } from '../domain/import/table.ts';
import { Refusal } from '../domain/refusal.ts';

/** Bytes of all files in a workbook together, once unpacked. */
const maxUnpacked = 30_000_000;
const maxFiles = 500;
/** A piece of a packed file grows to at most 1,032 times its size: what it may exceed the limit by stays small. */
const piece = 8_192;

/**
 * The first sheet of an uploaded table, as text; the heading is its first row. Throws media-type-wrong for
 * what is no table, body-too-large for more rows, columns, letters or unpacked bytes than are taken.
 */
export const readSheet = async (bytes: Uint8Array, mediaType: string): Promise<Sheet> => {
  const sheet = mediaType === 'text/csv' ? readCsv(bytes) : await readWorkbook(bytes);
  const isLarge =
    sheet.length > sheetLimits.rows + 1 ||
    sheet.some(
      (row) =>
        row.length > sheetLimits.columns || row.some((cell) => cell.length > sheetLimits.cell),
    );
  if (isLarge) throw new Refusal('body-too-large');
  return sheet;
};

const readCsv = (bytes: Uint8Array): Sheet => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      max_record_size: 200_000,
      to: sheetLimits.rows + 2,
    });
  } catch {
    throw new Refusal('media-type-wrong');
  }
};

const readWorkbook = async (bytes: Uint8Array): Promise<Sheet> => {
  const repacked = zipSync(unpack(bytes), { level: 0 });
  try {
    const rows = await readXlsx<string>(repacked.slice().buffer, { parseNumber: (text) => text });
    return rows.map((row) => row.map(cellText));
  } catch {
    throw new Refusal('media-type-wrong');
  }
};

/**
 * Unpacks piece by piece and stops at the limit, whatever the archive says of its sizes (a zip bomb). The
 * reader gets only what was unpacked here.
 */
const unpack = (bytes: Uint8Array): Record<string, Uint8Array> => {
  const parts = new Map<string, Uint8Array[]>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (parts.size >= maxFiles) throw new Refusal('body-too-large');
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      // What is thrown here for a large file comes back as an error of the file.
      if (error) throw error;
      total += chunk.length;
      if (total > maxUnpacked) throw new Refusal('body-too-large');
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += piece)
      unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('media-type-wrong');
  }
  return Object.fromEntries([...parts].map(([name, chunks]) => [name, joined(chunks)]));
};

const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** A cell that is formatted as a date is a day at midnight in Greenwich. */
const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
};

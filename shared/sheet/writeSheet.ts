import type { Language } from '../contract/papers.ts';
import { csvTable } from '../domain/csvTable.ts';
import type { Sheet } from '../domain/import/table.ts';
import { encodeUtf8 } from '../log/bytes.ts';
import { type SheetCell, xlsx } from './xlsx.ts';

export const csvOf = (sheet: Sheet): Uint8Array => encodeUtf8(csvTable(sheet));

/** The first day that a zip can tell: the same table is the same bytes. */
const day = '1980-01-01';
const width = 24;

/** A table to fill in, as a workbook. Its cells are texts as they were typed: what is sent back is read as it stood. */
export const xlsxOf = ([head = [], ...rows]: Sheet, language: Language): Uint8Array =>
  xlsx({
    rightToLeft: language === 'fa',
    day,
    sheets: [
      {
        name: '1',
        head,
        rows: rows.map((row) => row.map(typed)),
        widths: head.map(() => width),
      },
    ],
  });

const typed = (text: string): SheetCell => (text === '' ? undefined : { text });

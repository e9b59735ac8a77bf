import { strToU8, zipSync } from 'fflate';
import type { Sheet } from '../domain/import/table.ts';

/** A fixed time, so that the same table is the same bytes: the first that a zip can tell. */
const zipTime = new Date('1980-01-01T00:00:00');

/** A cell that a spreadsheet would run as a formula is made inert. */
const inert = (cell: string) => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell);

/** RFC 4180 in UTF-8 with byte order mark, so that spreadsheets read Persian. */
export const csvOf = (sheet: Sheet): Uint8Array => {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = sheet.map((row) => row.map((each) => cell(inert(each))).join(','));
  return strToU8(`\ufeff${lines.join('\r\n')}\r\n`);
};

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageOf = 'http://schemas.openxmlformats.org/package/2006';
const typeOf = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A, B, … Z, AA: some readers find a cell by its address only. */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const cellXml = (text: string, address: string) =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const row = (cells: readonly string[], index: number) =>
  `<row r="${index + 1}">${cells.map((cell, at) => cellXml(cell, `${letters(at)}${index + 1}`)).join('')}</row>`;

/** One sheet of texts as Office Open XML (ECMA-376), from right to left where it is Persian. */
export const xlsxOf = (sheet: Sheet, language: 'fa' | 'en'): Uint8Array => {
  const view = language === 'fa' ? ' rightToLeft="1"' : '';
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packageOf}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${typeOf}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typeOf}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageOf}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageOf}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetViews><sheetView${view} workbookViewId="0"/></sheetViews><sheetData>${sheet.map(row).join('')}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, xml]) => [name, [strToU8(head + xml), { mtime: zipTime }]]),
    ),
  );
};

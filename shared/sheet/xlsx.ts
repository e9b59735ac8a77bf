import { strToU8, type Zippable, zipSync } from 'fflate';
import { zipTime } from './zipTime.ts';

/** A cell as a workbook keeps it: text, an exact number in canonical decimal, or a day (YYYY-MM-DD). */
export type SheetCell =
  | { readonly text: string }
  | { readonly number: string }
  | { readonly day: string }
  | undefined;

export interface Sheet {
  /** Unique in the workbook, at most 31 characters. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** First column on the right. */
  readonly rightToLeft: boolean;
  /** Written as the day of every part (YYYY-MM-DD): the same content gives the same bytes. */
  readonly day: string;
}

/** Styles by their place in cellXfs: plain text, head, whole number, fraction, day, wrapped text. */
const style = { text: 0, head: 1, number: 2, fraction: 3, day: 4 } as const;
const mostRows = 1_048_576;

/**
 * A workbook in Office Open XML (ECMA-376), written without a library: strings stand inline, so that nothing in
 * them is ever read as a formula, and a number is one only where a spreadsheet's double holds it exactly.
 * @throws RangeError for more rows than a sheet takes, or two sheets of one name
 */
export const xlsx = ({ sheets, rightToLeft, day }: Workbook): Uint8Array => {
  if (new Set(sheets.map(({ name }) => name.toLowerCase())).size < sheets.length)
    throw new RangeError('two sheets have one name');
  const part = (xml: string): [Uint8Array, { mtime: Date }] => [
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
    { mtime: zipTime(day) },
  ];
  const files: Zippable = {
    '[Content_Types].xml': part(contentTypes(sheets)),
    '_rels/.rels': part(relationships([['officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': part(workbookPart(sheets)),
    'xl/_rels/workbook.xml.rels': part(
      relationships([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    'xl/styles.xml': part(styles),
  };
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = part(sheetPart(sheet, rightToLeft));
  });
  return zipSync(files, { level: 6 });
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const document = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const contentTypes = (sheets: readonly Sheet[]): string => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}" ContentType="${type}.${kind}+xml"/>`;
  return `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${sheets.map((_, index) => override(`worksheets/sheet${index + 1}.xml`, 'worksheet')).join('')}</Types>`;
};

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${packaged}/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="r${index + 1}" Type="${document}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const workbookPart = (sheets: readonly Sheet[]): string =>
  `<workbook xmlns="${main}" xmlns:r="${document}"><sheets>${sheets
    .map(
      ({ name }, index) =>
        `<sheet name="${escaped(sheetName(name))}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`;

const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Vazirmatn"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Vazirmatn"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF0B3B36"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const sheetPart = ({ head, rows, widths }: Sheet, rightToLeft: boolean): string => {
  if (rows.length + 1 > mostRows) throw new RangeError('more rows than a sheet takes');
  const last = `${columnName(Math.max(0, head.length - 1))}${rows.length + 1}`;
  const view = `<sheetView${rightToLeft ? ' rightToLeft="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>`;
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map(
    (cells, index) =>
      `<row r="${index + 2}">${cells.map((cell, column) => cellPart(cell, `${columnName(column)}${index + 2}`)).join('')}</row>`,
  );
  const title = head
    .map((text, column) => textPart(text, `${columnName(column)}1`, style.head))
    .join('');
  return `<worksheet xmlns="${main}"><sheetViews>${view}</sheetViews><cols>${columns.join('')}</cols><sheetData><row r="1">${title}</row>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
};

const cellPart = (cell: SheetCell, at: string): string => {
  if (cell === undefined) return '';
  if ('text' in cell) return textPart(cell.text, at, style.text);
  if ('day' in cell) return `<c r="${at}" s="${style.day}"><v>${serialDay(cell.day)}</v></c>`;
  if (!isExact(cell.number)) return textPart(cell.number, at, style.text);
  const kind = cell.number.includes('.') ? style.fraction : style.number;
  return `<c r="${at}" s="${kind}"><v>${cell.number}</v></c>`;
};

const textPart = (text: string, at: string, kind: number): string =>
  `<c r="${at}" s="${kind}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestText))}</t></is></c>`;

/** What a cell takes (Excel's limit). */
const longestText = 32_767;

/** Spreadsheets keep 15 significant digits: beyond them they would change a number silently. */
export const isExact = (decimal: string): boolean => decimal.replace(/[-.]/g, '').length <= 15;

const millisecondsPerDay = 86_400_000;
/** Days since 1899-12-30, as the 1900 date system counts from March 1900 on. */
const serialDay = (day: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / millisecondsPerDay);

const columnName = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
};

/** Without the characters that a sheet's name can't have. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** Markup inert, and nothing that XML 1.0 has no place for. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    // The escape that spreadsheets read in strings (ECMA-376, ST_Xstring) is text here.
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

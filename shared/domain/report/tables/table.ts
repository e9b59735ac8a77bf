import type { Language } from '../../../contract/papers.ts';
import { nameIn, quarterName } from '../../format.ts';
import type { Report } from '../report.ts';
import { type ReportTexts, reportTexts } from '../texts.ts';

/** What a cell says, before anybody writes it down: text, a canonical decimal, per cent, a day (YYYY-MM-DD). */
export type TableCell =
  | { readonly text: string }
  | { readonly number: string }
  | { readonly percent: string }
  | { readonly day: string }
  | undefined;

export interface TableColumn {
  readonly head: string;
  /** Of the table's width, relative to the other columns. */
  readonly share: number;
  readonly kind: 'text' | 'number' | 'day';
}

/** One table of the report, from which papers, workbooks and other views are drawn. */
export interface ReportTable {
  /** English, for file and sheet names that programs look for. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** What a table is built with: the report, and the words and names of its language. */
export interface TableMaterial {
  readonly report: Report;
  readonly texts: ReportTexts;
  readonly language: Language;
  readonly item: (code: string) => { readonly name: string; readonly unit: string };
}

export const tableMaterial = (report: Report, language: Language): TableMaterial => {
  const items = new Map(report.items.map((row) => [row.item, row]));
  return {
    report,
    texts: reportTexts[language],
    language,
    item: (code) => {
      const row = items.get(code);
      return {
        name: row === undefined ? code : nameIn(row.name, language),
        unit: row === undefined ? '' : nameIn(row.unit, language),
      };
    },
  };
};

export const word = (text: string): TableCell => ({ text });
export const number = (decimal: string): TableCell => ({ number: decimal });
export const day = (date: string): TableCell => ({ day: date });
export const quarterCell = (period: string, language: Language): TableCell =>
  word(quarterName(period, language));

/** Columns from their heads: a number behind a head is its share of the width. */
export const columns = (
  ...own: readonly (readonly [head: string, kind: TableColumn['kind'], share: number])[]
): TableColumn[] => own.map(([head, kind, share]) => ({ head, kind, share }));

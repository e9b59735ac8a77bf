import type { ImportKindName } from '../../contract/imports.ts';
import type { Language } from '../../contract/papers.ts';
import { alike, type Name } from '../../contract/text.ts';
import { Refusal } from '../refusal.ts';
import type { Column, Row } from './kind.ts';
import { kinds } from './kinds.ts';

/** Rows of cells, the heading first. */
export type Sheet = readonly (readonly string[])[];

export const sheetLimits = { rows: 15_000, columns: 60, cell: 2_000 } as const;

/** The last column of templates and refusals: what stands in it is for people and never read. */
const remark: Name = { fa: 'ملاحظه', en: 'Remark' };
/** A row whose remark says this is passed over. */
const example: Name = { fa: 'نمونه', en: 'Example' };

export interface NumberedRow {
  /** From 1, below the heading. */
  readonly row: number;
  readonly cells: Row;
}

const isExample = (cell: string | undefined) =>
  cell !== undefined && [example.fa, example.en ?? ''].some((word) => alike(cell) === alike(word));

/**
 * The rows by column. A column is found by the heading that the office has said stands for it, else by its
 * title in either language, or its name. Throws rule-broken that names each required column without a heading.
 */
export const rowsOf = (
  kind: ImportKindName,
  [heading = [], ...rows]: Sheet,
  mapping: Readonly<Record<string, string>>,
): readonly NumberedRow[] => {
  if (rows.length > sheetLimits.rows) throw new Refusal('body-too-large');
  const { columns } = kinds[kind];
  const at = new Map(heading.map((cell, index): [string, number] => [alike(cell), index]));
  const place = ({ column, title }: Column): number | undefined =>
    [mapping[column], title.fa, title.en, column]
      .flatMap((name) => (name === undefined ? [] : [at.get(alike(name))]))
      .find((index) => index !== undefined);
  const places = columns.map((column) => ({ column, index: place(column) }));
  const missing = places.filter(({ column, index }) => column.required && index === undefined);
  if (missing.length > 0)
    throw new Refusal('rule-broken', {
      fields: missing.map(({ column: { column } }) => ({
        pointer: `/columns/${column}`,
        code: 'required',
      })),
    });
  const remarkAt = at.get(alike(remark.fa)) ?? at.get(alike(remark.en ?? ''));
  return rows.flatMap((cells, index) => {
    if (remarkAt !== undefined && isExample(cells[remarkAt])) return [];
    const row = Object.fromEntries(
      places.flatMap(({ column: { column }, index: from }) => {
        const cell = from === undefined ? '' : (cells[from] ?? '').trim();
        return cell === '' ? [] : [[column, cell]];
      }),
    );
    return Object.keys(row).length === 0 ? [] : [{ row: index + 1, cells: row }];
  });
};

const inLanguage = (name: Name, language: Language) =>
  language === 'en' ? (name.en ?? name.fa) : name.fa;

const headingOf = (kind: ImportKindName, language: Language): string[] => [
  ...kinds[kind].columns.map(({ title }) => inLanguage(title, language)),
  inLanguage(remark, language),
];

/** An empty table with its heading and one row that is an example. */
export const templateOf = (kind: ImportKindName, language: Language): Sheet => [
  headingOf(kind, language),
  [...kinds[kind].columns.map((column) => column.example), inLanguage(example, language)],
];

/** Refused rows as they were, each with its reason, to be corrected and sent again. */
export const refusalsOf = (
  kind: ImportKindName,
  language: Language,
  rows: readonly { readonly cells: Row; readonly reason: string }[],
): Sheet => [
  headingOf(kind, language),
  ...rows.map(({ cells, reason }) => [
    ...kinds[kind].columns.map(({ column }) => cells[column] ?? ''),
    reason,
  ]),
];

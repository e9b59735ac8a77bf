import type { Report } from '../../domain/report/report.ts';
import type { ReportTable } from '../../domain/report/tables/table.ts';
import type { ReportTexts } from '../../domain/report/texts.ts';
import type { PdfDocument } from '../document.ts';
import type { Flow, Margins } from '../flow.ts';
import { named } from '../paper/phrases.ts';

/** What every part of a report is drawn with. */
export type Sheet = {
  readonly document: PdfDocument;
  readonly page: Flow;
  readonly report: Report;
  readonly texts: ReportTexts;
  /** Name and unit of an item by its code, ready to print. */
  readonly item: (code: string) => { readonly name: string; readonly unit: string };
  /** Tables that the first pages had no room for: they stand in full in the annexes. */
  readonly shortened: ReportTable[];
};

export const MARGINS: Margins = { top: 66, right: 46, bottom: 56, left: 46 };

export function contentWidth({ page }: PdfDocument): number {
  return page.width - MARGINS.left - MARGINS.right;
}

/** Items by code; one that the report doesn't list goes by its code. */
export function itemNames(
  { items }: Report,
  { language }: PdfDocument,
): (code: string) => { name: string; unit: string } {
  const byCode = new Map(
    items.map(({ item, name, unit }) => [
      item,
      { name: named(name, language), unit: named(unit, language) },
    ]),
  );
  return (code) => byCode.get(code) ?? { name: named({ fa: code }, language), unit: '' };
}

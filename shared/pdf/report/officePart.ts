import { figure } from '../../domain/format.ts';
import {
  correctionsTable,
  keyFiguresTable,
  resolutionsTable,
  restatedTable,
} from '../../domain/report/tables/planning.ts';
import { type ReportTable, tableMaterial } from '../../domain/report/tables/table.ts';
import { isolate } from '../../reader/bidi.ts';
import { GOLD, GREEN, QUIET, TABLE_STYLE } from '../paper/palette.ts';
import { paragraph } from '../paragraph.ts';
import { drawnTable, rowsWithin } from './drawnTable.ts';
import { drawPart, NOTE } from './section.ts';
import type { Sheet } from './sheet.ts';

/** Points that a table of the first pages may take: what is longer goes on in the annexes. */
const PAGE_OF_TABLE = 560;
const HALF_PAGE_OF_TABLE = 280;
const KEEP = 120;

/** A table in full, or as much of it as the room takes and how much more the annexes have. */
function drawShortened(sheet: Sheet, own: ReportTable, points: number): void {
  const { document, page, texts } = sheet;
  const { language } = document;
  const { table, left } = rowsWithin(sheet, drawnTable(own, language), points);
  if (own.rows.length === 0) {
    page.text(texts.nothing, { size: 9.5, lineHeight: 1.7 });
    return;
  }
  page.keep(KEEP);
  page.table({ ...table, style: TABLE_STYLE });
  if (left > 0) {
    page.text(texts.notes.more(figure(String(left), language)), NOTE);
    sheet.shortened.push(own);
  }
  page.space(8);
}

export function drawKeyFigures(sheet: Sheet): void {
  const { document, report, texts } = sheet;
  drawPart(sheet, texts.sections.keyFigures, texts.notes.keyFigures);
  const table = keyFiguresTable(tableMaterial(report, document.language));
  drawShortened(sheet, table, PAGE_OF_TABLE);
}

export function drawResolutions(sheet: Sheet): void {
  const { document, report, texts } = sheet;
  drawPart(sheet, texts.sections.resolutions);
  const table = resolutionsTable(tableMaterial(report, document.language));
  drawShortened(sheet, table, PAGE_OF_TABLE);
}

/** Nothing is drawn where nothing was corrected. */
export function drawRestatements(sheet: Sheet): void {
  const { document, page, report, texts } = sheet;
  const { figures, corrections } = report.restatements;
  if (figures.length + corrections.length === 0) return;
  const material = tableMaterial(report, document.language);
  drawPart(sheet, texts.sections.restatements, texts.notes.restatements);
  drawShortened(sheet, restatedTable(material), HALF_PAGE_OF_TABLE);
  page.text(texts.notes.corrections, NOTE);
  drawShortened(sheet, correctionsTable(material), HALF_PAGE_OF_TABLE);
}

/** The officer's text, marked as such in each of its headings. */
export function drawNarrative(sheet: Sheet): void {
  const { document, page, report, texts } = sheet;
  const { direction, language } = document;
  drawPart(sheet, texts.sections.narrative, texts.notes.narrative);
  for (const kind of ['problems', 'proposals', 'decisionsNeeded'] as const) {
    const title = `${texts.narrative[kind]} (${texts.narrativeMark})`;
    page.heading(title, 3, { size: 11, color: GREEN });
    const said = report.narrative[kind];
    if (said.length === 0) page.text(texts.nothing, { size: 9.5, color: QUIET, lineHeight: 1.7 });
    for (const [index, { fa, en }] of said.entries()) {
      const text = language === 'en' ? (en ?? fa) : fa;
      const numbered = paragraph(direction, [
        { text: `${figure(String(index + 1), language)}. `, color: GOLD, weight: 'bold' },
        isolate(text),
      ]);
      page.text(numbered, { size: 10, lineHeight: 1.75 });
    }
    page.space(4);
  }
}

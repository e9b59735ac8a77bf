import { GREEN } from '../paper/palette.ts';
import { named } from '../paper/phrases.ts';
import { cutTables } from './cutTables.ts';
import { drawnTable } from './drawnTable.ts';
import { claimsTable, itemsTable, valuesTable } from './itemTables.ts';
import {
  certificatesTable,
  conservationTables,
  discrepanciesTable,
  durabilityTable,
  mouTable,
} from './otherTables.ts';
import { drawSection } from './section.ts';
import type { Sheet } from './sheet.ts';
import { drawSubjects } from './subjectSections.ts';
import { recipientsTable, targetGroupItemsTable } from './targetGroupTables.ts';

/** All figures of the report: in each section quantities first, then rials. */
export function drawAnnexes(sheet: Sheet): void {
  const { page, report, texts } = sheet;
  page.heading(texts.annexes.title, 2, { size: 17, color: GREEN });
  for (const table of sheet.shortened)
    drawSection(sheet, table.title, [drawnTable(table, sheet.document.language)]);
  const { sections, notes, columns } = texts;
  drawSection(sheet, sections.items, [itemsTable(sheet)], notes.items);
  drawSection(sheet, sections.claims, [claimsTable(sheet)], notes.claims);
  drawSection(sheet, sections.values, [valuesTable(sheet)], notes.values);
  drawSection(sheet, sections.partners, cutTables(sheet, columns.partner, report.partners));
  drawSection(sheet, sections.regions, cutTables(sheet, columns.region, report.regions));
  drawSection(sheet, sections.programmes, cutTables(sheet, columns.programme, report.programmes));
  const groups = [recipientsTable(sheet), targetGroupItemsTable(sheet)];
  drawSection(sheet, sections.targetGroups, groups, notes.targetGroups);
  drawSection(sheet, sections.durability, [durabilityTable(sheet)], notes.values);
  drawSection(sheet, sections.discrepancies, [discrepanciesTable(sheet)]);
  drawSection(sheet, sections.conservation, conservationTables(sheet), notes.conservation);
  drawSection(sheet, sections.mous, [mouTable(sheet)], notes.mous);
  drawSubjects(sheet);
  drawSection(sheet, sections.certificates, [certificatesTable(sheet)]);
  drawMethods(sheet);
}

function drawMethods({ document, page, report, texts }: Sheet): void {
  page.space(10);
  page.heading(texts.sections.methods, 3, { size: 12, color: GREEN, lineHeight: 1.7 });
  for (const method of report.methods) {
    page.text(`• ${named(method, document.language)}`, { size: 9.5, lineHeight: 1.75 });
  }
}

import { subjectSections } from '../../domain/report/tables/subjects.ts';
import { tableMaterial } from '../../domain/report/tables/table.ts';
import { drawnTable } from './drawnTable.ts';
import { drawSection } from './section.ts';
import type { Sheet } from './sheet.ts';

/** One section for each subject that has a figure. */
export function drawSubjects(sheet: Sheet): void {
  const { document, report, texts } = sheet;
  const { language } = document;
  for (const { subject, tables } of subjectSections(tableMaterial(report, language)))
    drawSection(
      sheet,
      texts.subjects.sections[subject],
      tables.map((table) => drawnTable(table, language)),
      texts.subjects.notes[subject],
    );
}

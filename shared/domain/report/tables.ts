import type { Language } from '../../contract/papers.ts';
import type { Report } from './report.ts';
import { cutTables } from './tables/cuts.ts';
import { itemTables } from './tables/items.ts';
import { otherTables } from './tables/others.ts';
import { planningTables } from './tables/planning.ts';
import { subjectTables } from './tables/subjects.ts';
import { type ReportTable, tableMaterial } from './tables/table.ts';

/** Every table of a report in its order: a subject adds its own to the list. */
export const reportTables = (report: Report, language: Language): ReportTable[] => {
  const material = tableMaterial(report, language);
  const all = [planningTables, itemTables, cutTables, otherTables, subjectTables];
  return all.flatMap((tables) => tables(material));
};

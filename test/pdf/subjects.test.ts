import { expect, test } from '@jest/globals';
import type { Language } from '../../shared/contract/papers.ts';
import { figure } from '../../shared/domain/format.ts';
import type { Report } from '../../shared/domain/report/report.ts';
import { subjectTables } from '../../shared/domain/report/tables/subjects.ts';
import { tableMaterial } from '../../shared/domain/report/tables/table.ts';
import { reportTexts } from '../../shared/domain/report/texts.ts';
import { reportPdf } from '../../shared/pdf/report/report.ts';
import { containsText, readPageTexts } from '../../shared/reader/pageText.ts';
import { emptyReport, REPORT_URL } from './reportSamples.ts';
import { subjectRows } from './subjectSamples.ts';

const pagesOf = async (report: Report, language: Language) =>
  readPageTexts(
    await reportPdf({
      ...{ report, language, version: 1, issuedOn: '2026-12-06', checkUrl: REPORT_URL },
      attachments: [],
    }),
  );

test.each(['fa', 'en'] as const)(
  'every subject has its section and its figures in %s',
  async (language) => {
    const report = { ...emptyReport, ...subjectRows };
    const pages = await pagesOf(report, language);
    const { sections } = reportTexts[language].subjects;
    const texts = pages.flatMap((page) => page.texts);
    expect(texts).toEqual(expect.arrayContaining(Object.values(sections)));
    const cells = subjectTables(tableMaterial(report, language)).flatMap(({ rows }) => rows.flat());
    expect(cells.length).toBeGreaterThan(100);
    for (const cell of cells) {
      if (cell === undefined || 'percent' in cell || 'day' in cell) continue;
      const shown = 'text' in cell ? cell.text : figure(cell.number, language);
      expect([shown, containsText(pages, shown)]).toEqual([shown, true]);
    }
  },
);

test('a subject in which nothing was recorded has no section', async () => {
  const texts = (await pagesOf(emptyReport, 'en')).flatMap((page) => page.texts);
  for (const title of Object.values(reportTexts.en.subjects.sections))
    expect(texts).not.toContain(title);
});

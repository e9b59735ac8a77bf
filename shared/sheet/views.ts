import type { Language } from '../contract/papers.ts';
import type { Report } from '../domain/report/report.ts';
import type { Sha256 } from '../log/sha256.ts';
import { reportLines, reportWorkbook } from './report.ts';

export const workbookView = (language: Language) => ({
  bytes: (report: Report) => reportWorkbook(report, language),
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  name: `-${language}.xlsx`,
});

export const linesView = (sha256: Sha256) => ({
  bytes: (report: Report) => reportLines(report, sha256),
  type: 'application/zip',
  name: '-jsonl.zip',
});

import { home } from '#home';
import { csvView, reportJson, reportView } from '../shared/domain/report/document.ts';
import { reportPaper } from '../shared/pdf/reportPaper.ts';
import { linesView, workbookView } from '../shared/sheet/views.ts';
import { serving } from './endpoint.ts';

export const handler = serving('reportDocument', ({ params, query }) => {
  const of = { period: params.period, version: Number(params.version) };
  const { format, language = 'fa', profile } = query;
  if (format === 'json') return reportJson(home(), of.period, of.version, 'public');
  if (format === 'csv') return reportView(home(), of, csvView);
  if (format === 'xlsx') return reportView(home(), of, workbookView(language));
  if (format === 'jsonl') return reportView(home(), of, linesView(home().sha256));
  return reportPaper(home(), { ...of, language, profile });
});

import { home } from '#home';
import { reportJson, reportTable } from '../shared/domain/report/document.ts';
import { reportPaper } from '../shared/pdf/reportPaper.ts';
import { serving } from './endpoint.ts';

export const handler = serving('reportDocument', ({ params, query }) => {
  const { period } = params;
  const version = Number(params.version);
  if (query.format === 'json') return reportJson(home(), period, version, 'public');
  if (query.format === 'csv') return reportTable(home(), period, version);
  return reportPaper(home(), { period, version, language: query.language ?? 'fa' });
});

import { home } from '#home';
import { refusedRows } from '../shared/domain/import/steps.ts';
import { refusalsOf } from '../shared/domain/import/table.ts';
import { servedSheet } from './edge/importing.ts';
import { serving } from './endpoint.ts';

export const handler = serving('importRefusals', async (request) => {
  const { params, query } = request;
  const rows = await refusedRows(home(), request);
  const sheet = refusalsOf(params.kind, query.language ?? 'fa', rows);
  return servedSheet(sheet, `${params.kind}-refused`, query);
});

import { templateOf } from '../shared/domain/import/table.ts';
import { servedSheet } from './edge/importing.ts';
import { serving } from './endpoint.ts';

export const handler = serving('importTemplate', async ({ params: { kind }, query }) =>
  servedSheet(templateOf(kind, query.language ?? 'fa'), kind, query),
);

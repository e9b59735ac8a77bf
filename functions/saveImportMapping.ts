import { home } from '#home';
import { saveImportMapping } from '../shared/domain/import/mapping.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('saveImportMapping', (request) =>
  record(home(), saveImportMapping, request),
);

import { home } from '#home';
import { checkImport } from '../shared/domain/import/steps.ts';
import { importedSheet, wrongIn } from './edge/importing.ts';
import { reading } from './endpoint.ts';

export const handler = reading('checkImport', async (request) =>
  checkImport(home(), request, await importedSheet(home(), request.params.sha256), wrongIn),
);

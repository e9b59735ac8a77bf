import { home } from '#home';
import { checkImport } from '../shared/domain/import/steps.ts';
import { uploadedSheet } from '../shared/domain/import/upload.ts';
import { wrongIn } from './edge/importing.ts';
import { reading } from './endpoint.ts';

export const handler = reading('checkImport', async (request) =>
  checkImport(home(), request, await uploadedSheet(home(), request), wrongIn),
);

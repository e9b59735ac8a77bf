import { home } from '#home';
import { runImport } from '../shared/domain/import/steps.ts';
import { uploadedSheet } from '../shared/domain/import/upload.ts';
import { wrongIn } from './edge/importing.ts';
import { reading } from './endpoint.ts';

export const handler = reading('runImport', async (request) =>
  runImport(home(), request, await uploadedSheet(home(), request), wrongIn),
);

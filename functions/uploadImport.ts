import { home } from '#home';
import { uploadImport } from '../shared/domain/import/upload.ts';
import { readSheet } from '../shared/sheet/readSheet.ts';
import { reading } from './endpoint.ts';

export const handler = reading('uploadImport', (request) =>
  uploadImport(home(), request, readSheet),
);

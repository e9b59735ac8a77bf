import { home } from '#home';
import { getImportMapping } from '../shared/domain/import/mapping.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getImportMapping', (request) => getImportMapping(home(), request));

import { home } from '#home';
import { getImport } from '../shared/domain/import/steps.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getImport', (request) => getImport(home(), request));

import { home } from '#home';
import { listSchemes } from '../shared/domain/scheme/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listSchemes', (request) => listSchemes(home(), request));

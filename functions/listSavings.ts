import { home } from '#home';
import { listSavings } from '../shared/domain/saving/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listSavings', (request) => listSavings(home(), request));

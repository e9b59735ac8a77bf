import { home } from '#home';
import { listFactors } from '../shared/domain/factor/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listFactors', (request) => listFactors(home(), request));

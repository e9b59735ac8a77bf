import { home } from '#home';
import { listObligations } from '../shared/domain/obligation/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listObligations', (request) => listObligations(home(), request));

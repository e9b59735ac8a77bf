import { home } from '#home';
import { getObligation } from '../shared/domain/obligation/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getObligation', (request) => getObligation(home(), request));

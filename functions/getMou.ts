import { home } from '#home';
import { getMou } from '../shared/domain/mou/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getMou', (request) => getMou(home(), request));

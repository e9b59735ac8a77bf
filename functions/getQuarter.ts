import { home } from '#home';
import { getQuarter } from '../shared/domain/quarter/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getQuarter', (request) => getQuarter(home(), request));

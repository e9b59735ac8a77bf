import { home } from '#home';
import { getMeter } from '../shared/domain/meter/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getMeter', (request) => getMeter(home(), request));

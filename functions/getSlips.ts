import { home } from '#home';
import { getSlips } from '../shared/domain/allocation/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getSlips', (request) => getSlips(home(), request));

import { home } from '#home';
import { getTargets } from '../shared/domain/planning/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getTargets', (request) => getTargets(home(), request));

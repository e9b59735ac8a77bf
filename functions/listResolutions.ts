import { home } from '#home';
import { listResolutions } from '../shared/domain/planning/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listResolutions', (request) => listResolutions(home(), request));

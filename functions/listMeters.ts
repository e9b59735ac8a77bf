import { home } from '#home';
import { listMeters } from '../shared/domain/meter/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listMeters', (request) => listMeters(home(), request));

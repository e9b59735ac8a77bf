import { home } from '#home';
import { listActivities } from '../shared/domain/volunteer/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listActivities', (request) => listActivities(home(), request));

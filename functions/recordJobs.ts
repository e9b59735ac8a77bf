import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { recordJobs } from '../shared/domain/scheme/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('recordJobs', (request) => record(home(), recordJobs, request));

import { home } from '#home';
import { startCohort } from '../shared/domain/outcome/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('startCohort', (request) => record(home(), startCohort, request));

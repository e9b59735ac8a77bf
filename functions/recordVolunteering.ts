import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { recordVolunteering } from '../shared/domain/volunteer/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('recordVolunteering', (request) =>
  record(home(), recordVolunteering, request),
);

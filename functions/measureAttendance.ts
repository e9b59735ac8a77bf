import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { measureAttendance } from '../shared/domain/site/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('measureAttendance', (request) =>
  record(home(), measureAttendance, request),
);

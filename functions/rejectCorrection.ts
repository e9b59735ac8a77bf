import { home } from '#home';
import { rejectCorrection } from '../shared/domain/contribution/correct.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('rejectCorrection', (request) =>
  record(home(), rejectCorrection, request),
);

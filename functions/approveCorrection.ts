import { home } from '#home';
import { approveCorrection } from '../shared/domain/contribution/correct.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('approveCorrection', (request) =>
  record(home(), approveCorrection, request),
);

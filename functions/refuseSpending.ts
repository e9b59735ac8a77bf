import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { refuseSpending } from '../shared/domain/saving/spending.ts';
import { writing } from './endpoint.ts';

export const handler = writing('refuseSpending', (request) =>
  record(home(), refuseSpending, request),
);

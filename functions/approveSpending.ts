import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { approveSpending } from '../shared/domain/saving/spending.ts';
import { writing } from './endpoint.ts';

export const handler = writing('approveSpending', (request) =>
  record(home(), approveSpending, request),
);

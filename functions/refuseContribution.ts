import { home } from '#home';
import { refuseContribution } from '../shared/domain/contribution/refuse.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('refuseContribution', (request) =>
  record(home(), refuseContribution, request),
);

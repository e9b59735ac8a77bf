import { home } from '#home';
import { withdrawContribution } from '../shared/domain/contribution/return.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('withdrawContribution', (request) =>
  record(home(), withdrawContribution, request),
);

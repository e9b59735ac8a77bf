import { home } from '#home';
import { returnContribution } from '../shared/domain/contribution/return.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('returnContribution', (request) =>
  record(home(), returnContribution, request),
);

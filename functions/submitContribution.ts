import { home } from '#home';
import { submitContribution } from '../shared/domain/contribution/submit.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('submitContribution', (request) =>
  record(home(), submitContribution, request),
);

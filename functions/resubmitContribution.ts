import { home } from '#home';
import { resubmitContribution } from '../shared/domain/contribution/return.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('resubmitContribution', (request) =>
  record(home(), resubmitContribution, request),
);

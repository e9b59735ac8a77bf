import { home } from '#home';
import { verifyContribution } from '../shared/domain/contribution/verify.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('verifyContribution', (request) =>
  record(home(), verifyContribution, request),
);

import { home } from '#home';
import { reviewFinding } from '../shared/domain/finding/followUp.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('reviewFinding', (request) =>
  record(home(), reviewFinding, request),
);

import { home } from '#home';
import { recordFinding } from '../shared/domain/finding/recordFinding.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('recordFinding', (request) =>
  record(home(), recordFinding, request),
);

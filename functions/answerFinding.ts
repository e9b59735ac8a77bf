import { home } from '#home';
import { answerFinding } from '../shared/domain/finding/followUp.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('answerFinding', (request) =>
  record(home(), answerFinding, request),
);

import { home } from '#home';
import { writeNarrative } from '../shared/domain/planning/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('writeNarrative', (request) =>
  record(home(), writeNarrative, request),
);

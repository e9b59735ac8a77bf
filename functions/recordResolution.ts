import { home } from '#home';
import { recordResolution } from '../shared/domain/planning/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('recordResolution', (request) =>
  record(home(), recordResolution, request),
);

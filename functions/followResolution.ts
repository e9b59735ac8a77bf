import { home } from '#home';
import { followResolution } from '../shared/domain/planning/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('followResolution', (request) =>
  record(home(), followResolution, request),
);

import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { registerActivity } from '../shared/domain/volunteer/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('registerActivity', (request) =>
  record(home(), registerActivity, request),
);

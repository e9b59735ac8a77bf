import { home } from '#home';
import { decideObjection } from '../shared/domain/contribution/refuse.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('decideObjection', (request) =>
  record(home(), decideObjection, request),
);

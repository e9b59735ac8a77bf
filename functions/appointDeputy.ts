import { home } from '#home';
import { appointDeputy } from '../shared/domain/office/people.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('appointDeputy', (request) =>
  record(home(), appointDeputy, request),
);

import { home } from '#home';
import { appointPerson } from '../shared/domain/office/people.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('appointPerson', (request) =>
  record(home(), appointPerson, request),
);

import { home } from '#home';
import { objectToRefusal } from '../shared/domain/contribution/refuse.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('objectToRefusal', (request) =>
  record(home(), objectToRefusal, request),
);

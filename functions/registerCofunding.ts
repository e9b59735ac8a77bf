import { home } from '#home';
import { registerCofunding } from '../shared/domain/cofunding/cofundings.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('registerCofunding', (request) =>
  record(home(), registerCofunding, request),
);

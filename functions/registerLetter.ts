import { home } from '#home';
import { registerLetter } from '../shared/domain/contribution/submit.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('registerLetter', (request) =>
  record(home(), registerLetter, request),
);

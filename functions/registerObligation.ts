import { home } from '#home';
import { registerObligation } from '../shared/domain/obligation/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('registerObligation', (request) =>
  record(home(), registerObligation, request),
);

import { home } from '#home';
import { amendObligation } from '../shared/domain/obligation/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('amendObligation', (request) =>
  record(home(), amendObligation, request),
);

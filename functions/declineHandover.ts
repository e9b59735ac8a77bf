import { home } from '#home';
import { declineHandover } from '../shared/domain/handover/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('declineHandover', (request) =>
  record(home(), declineHandover, request),
);

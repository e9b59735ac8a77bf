import { home } from '#home';
import { announceHandover } from '../shared/domain/handover/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('announceHandover', (request) =>
  record(home(), announceHandover, request),
);

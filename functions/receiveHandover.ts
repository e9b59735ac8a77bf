import { home } from '#home';
import { receiveHandover } from '../shared/domain/handover/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('receiveHandover', (request) =>
  record(home(), receiveHandover, request),
);

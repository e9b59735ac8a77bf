import { home } from '#home';
import { releaseAllocation } from '../shared/domain/allocation/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('releaseAllocation', (request) =>
  record(home(), releaseAllocation, request),
);

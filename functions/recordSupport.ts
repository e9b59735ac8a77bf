import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { recordSupport } from '../shared/domain/support/recordSupport.ts';
import { writing } from './endpoint.ts';

export const handler = writing('recordSupport', (request) =>
  record(home(), recordSupport, request),
);

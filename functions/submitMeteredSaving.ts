import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { submitMeteredSaving } from '../shared/domain/saving/submitMetered.ts';
import { writing } from './endpoint.ts';

export const handler = writing('submitMeteredSaving', (request) =>
  record(home(), submitMeteredSaving, request),
);

import { home } from '#home';
import { recordRelease } from '../shared/domain/outcome/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('recordRelease', (request) =>
  record(home(), recordRelease, request),
);

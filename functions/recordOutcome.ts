import { home } from '#home';
import { recordOutcome } from '../shared/domain/outcome/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('recordOutcome', (request) =>
  record(home(), recordOutcome, request),
);

import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { proposeScheme } from '../shared/domain/scheme/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('proposeScheme', (request) =>
  record(home(), proposeScheme, request),
);

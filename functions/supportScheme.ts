import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { supportScheme } from '../shared/domain/scheme/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('supportScheme', (request) =>
  record(home(), supportScheme, request),
);

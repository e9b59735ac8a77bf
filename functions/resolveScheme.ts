import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { resolveScheme } from '../shared/domain/scheme/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('resolveScheme', (request) =>
  record(home(), resolveScheme, request),
);

import { home } from '#home';
import { registerMeter } from '../shared/domain/meter/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('registerMeter', (request) =>
  record(home(), registerMeter, request),
);

import { home } from '#home';
import { recordReadings } from '../shared/domain/meter/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('recordReadings', (request) =>
  record(home(), recordReadings, request),
);

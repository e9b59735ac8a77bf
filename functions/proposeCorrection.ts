import { home } from '#home';
import { proposeCorrection } from '../shared/domain/contribution/correct.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('proposeCorrection', (request) =>
  record(home(), proposeCorrection, request),
);

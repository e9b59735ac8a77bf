import { home } from '#home';
import { defineProgrammes } from '../shared/domain/programme/defineProgrammes.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('defineProgrammes', (request) =>
  record(home(), defineProgrammes, request),
);

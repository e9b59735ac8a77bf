import { home } from '#home';
import { recordParticipations } from '../shared/domain/campaign/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('recordParticipations', (request) =>
  record(home(), recordParticipations, request),
);

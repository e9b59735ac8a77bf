import { home } from '#home';
import { revokeCertificate } from '../shared/domain/certificate/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('revokeCertificate', (request) =>
  record(home(), revokeCertificate, request),
);

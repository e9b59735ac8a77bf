import { home } from '#home';
import { prepareCertificate } from '../shared/domain/certificate/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('prepareCertificate', (request) =>
  record(home(), prepareCertificate, request),
);

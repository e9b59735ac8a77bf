import { home } from '#home';
import { issueCertificate } from '../shared/domain/certificate/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('issueCertificate', (request) =>
  record(home(), issueCertificate, request),
);

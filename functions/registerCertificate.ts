import { home } from '#home';
import { registerCertificate } from '../shared/domain/certificate/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('registerCertificate', (request) =>
  record(home(), registerCertificate, request),
);

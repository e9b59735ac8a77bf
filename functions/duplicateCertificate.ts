import { home } from '#home';
import { duplicateCertificate } from '../shared/domain/certificate/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('duplicateCertificate', (request) =>
  record(home(), duplicateCertificate, request),
);

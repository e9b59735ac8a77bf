import { home } from '#home';
import { listCertificates } from '../shared/domain/certificate/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listCertificates', (request) => listCertificates(home(), request));

import { home } from '#home';
import { checkCertificate } from '../shared/domain/certificate/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('checkCertificate', (request) => checkCertificate(home(), request));

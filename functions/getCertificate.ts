import { home } from '#home';
import { getCertificate } from '../shared/domain/certificate/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getCertificate', (request) => getCertificate(home(), request));

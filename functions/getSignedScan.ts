import { home } from '#home';
import { getSignedScan } from '../shared/domain/certificate/signedScan.ts';
import { serving } from './endpoint.ts';

export const handler = serving('getSignedScan', (request) => getSignedScan(home(), request));

import { home } from '#home';
import { attachSignedScan } from '../shared/domain/certificate/signedScan.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('attachSignedScan', (request) =>
  record(home(), attachSignedScan, request),
);

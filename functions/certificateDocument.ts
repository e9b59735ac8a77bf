import { home } from '#home';
import { certificateJson } from '../shared/domain/certificate/document.ts';
import { certificatePaper } from '../shared/pdf/certificatePaper.ts';
import { serving } from './endpoint.ts';

export const handler = serving('certificateDocument', (request) =>
  request.query.format === 'json'
    ? certificateJson(home(), request)
    : certificatePaper(home(), request),
);

import { home } from '#home';
import { reportJson } from '../shared/domain/report/document.ts';
import { serving } from './endpoint.ts';

export const handler = serving('auditReport', ({ params }) =>
  reportJson(home(), params.period, Number(params.version), 'full'),
);

import { home } from '#home';
import { erasePersonalData } from '../shared/domain/partner/erasePersonalData.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('erasePersonalData', (request) =>
  record(home(), erasePersonalData, request),
);

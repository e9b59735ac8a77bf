import { home } from '#home';
import { registerPartner } from '../shared/domain/partner/registerPartner.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('registerPartner', (request) =>
  record(home(), registerPartner, request),
);

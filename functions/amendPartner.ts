import { home } from '#home';
import { amendPartner } from '../shared/domain/partner/amendPartner.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('amendPartner', (request) => record(home(), amendPartner, request));

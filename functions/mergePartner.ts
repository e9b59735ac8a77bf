import { home } from '#home';
import { mergePartner } from '../shared/domain/partner/mergePartner.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('mergePartner', (request) => record(home(), mergePartner, request));

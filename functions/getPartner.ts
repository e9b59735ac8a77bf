import { home } from '#home';
import { getPartner } from '../shared/domain/partner/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getPartner', (request) => getPartner(home(), request));

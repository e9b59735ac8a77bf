import { home } from '#home';
import { listPartners } from '../shared/domain/partner/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listPartners', (request) => listPartners(home(), request));

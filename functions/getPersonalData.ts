import { home } from '#home';
import { getPersonalData } from '../shared/domain/partner/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getPersonalData', (request) => getPersonalData(home(), request));

import { home } from '#home';
import { getCofunding } from '../shared/domain/cofunding/cofundings.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getCofunding', (request) => getCofunding(home(), request));

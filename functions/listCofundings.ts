import { home } from '#home';
import { listCofundings } from '../shared/domain/cofunding/cofundings.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listCofundings', (request) => listCofundings(home(), request));

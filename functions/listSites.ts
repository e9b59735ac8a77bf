import { home } from '#home';
import { listSites } from '../shared/domain/site/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listSites', (request) => listSites(home(), request));

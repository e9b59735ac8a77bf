import { home } from '#home';
import { listMous } from '../shared/domain/mou/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listMous', (request) => listMous(home(), request));

import { home } from '#home';
import { listPromises } from '../shared/domain/promise/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listPromises', (request) => listPromises(home(), request));

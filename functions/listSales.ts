import { home } from '#home';
import { listSales } from '../shared/domain/saving/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listSales', (request) => listSales(home(), request));

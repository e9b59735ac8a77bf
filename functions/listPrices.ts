import { home } from '#home';
import { listPrices } from '../shared/domain/priceBook/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listPrices', (request) => listPrices(home(), request));

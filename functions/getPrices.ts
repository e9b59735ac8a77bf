import { home } from '#home';
import { getPrices } from '../shared/domain/priceBook/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getPrices', (request) => getPrices(home(), request));

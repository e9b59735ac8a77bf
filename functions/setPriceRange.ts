import { home } from '#home';
import { setPriceRange } from '../shared/domain/priceBook/setPriceRange.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('setPriceRange', (request) =>
  record(home(), setPriceRange, request),
);

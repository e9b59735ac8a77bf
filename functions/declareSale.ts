import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { declareSale } from '../shared/domain/saving/sale.ts';
import { writing } from './endpoint.ts';

export const handler = writing('declareSale', (request) => record(home(), declareSale, request));

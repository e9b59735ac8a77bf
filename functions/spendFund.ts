import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { spendFund } from '../shared/domain/saving/spending.ts';
import { writing } from './endpoint.ts';

export const handler = writing('spendFund', (request) => record(home(), spendFund, request));

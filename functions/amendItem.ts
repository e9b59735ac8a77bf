import { home } from '#home';
import { amendItem } from '../shared/domain/catalogue/amendItem.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('amendItem', (request) => record(home(), amendItem, request));

import { home } from '#home';
import { getItem } from '../shared/domain/office/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getItem', (request) => getItem(home(), request));

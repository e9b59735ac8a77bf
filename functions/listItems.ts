import { home } from '#home';
import { listItems } from '../shared/domain/office/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listItems', (request) => listItems(home(), request));

import { home } from '#home';
import { getHistory } from '../shared/domain/history.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getHistory', (request) => getHistory(home(), request));

import { home } from '#home';
import { registerMou } from '../shared/domain/mou/registerMou.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('registerMou', (request) => record(home(), registerMou, request));

import { home } from '#home';
import { amendMou } from '../shared/domain/mou/amendMou.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('amendMou', (request) => record(home(), amendMou, request));

import { home } from '#home';
import { endMou } from '../shared/domain/mou/endMou.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('endMou', (request) => record(home(), endMou, request));

import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { refuseSaving } from '../shared/domain/saving/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('refuseSaving', (request) => record(home(), refuseSaving, request));

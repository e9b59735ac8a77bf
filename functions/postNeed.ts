import { home } from '#home';
import { postNeed } from '../shared/domain/need/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('postNeed', (request) => record(home(), postNeed, request));

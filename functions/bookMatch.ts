import { home } from '#home';
import { bookMatch } from '../shared/domain/promise/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('bookMatch', (request) => record(home(), bookMatch, request));

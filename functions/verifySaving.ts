import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { verifySaving } from '../shared/domain/saving/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('verifySaving', (request) => record(home(), verifySaving, request));

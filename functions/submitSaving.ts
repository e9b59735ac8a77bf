import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { submitSaving } from '../shared/domain/saving/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('submitSaving', (request) => record(home(), submitSaving, request));

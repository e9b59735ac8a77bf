import { home } from '#home';
import { measureStock } from '../shared/domain/campaign/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('measureStock', (request) => record(home(), measureStock, request));

import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { registerSite } from '../shared/domain/site/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('registerSite', (request) => record(home(), registerSite, request));

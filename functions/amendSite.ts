import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { amendSite } from '../shared/domain/site/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('amendSite', (request) => record(home(), amendSite, request));

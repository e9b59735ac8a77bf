import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { importRoster } from '../shared/domain/volunteer/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('importRoster', (request) => record(home(), importRoster, request));

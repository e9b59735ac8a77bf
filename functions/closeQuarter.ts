import { home } from '#home';
import { closeQuarter } from '../shared/domain/quarter/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('closeQuarter', (request) => record(home(), closeQuarter, request));

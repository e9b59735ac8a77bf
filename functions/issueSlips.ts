import { home } from '#home';
import { issueSlips } from '../shared/domain/allocation/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('issueSlips', (request) => record(home(), issueSlips, request));

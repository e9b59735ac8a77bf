import { home } from '#home';
import { issueReport } from '../shared/domain/quarter/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('issueReport', (request) => record(home(), issueReport, request));

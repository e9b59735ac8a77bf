import { home } from '#home';
import { listReports } from '../shared/domain/quarter/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listReports', (request) => listReports(home(), request));

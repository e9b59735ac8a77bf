import { home } from '#home';
import { listFindings } from '../shared/domain/finding/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listFindings', (request) => listFindings(home(), request));

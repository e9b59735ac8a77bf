import { home } from '#home';
import { listAllocations } from '../shared/domain/allocation/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listAllocations', (request) => listAllocations(home(), request));

import { home } from '#home';
import { listHandovers } from '../shared/domain/handover/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listHandovers', (request) => listHandovers(home(), request));

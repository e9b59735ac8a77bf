import { home } from '#home';
import { listNeeds } from '../shared/domain/need/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listNeeds', (request) => listNeeds(home(), request));

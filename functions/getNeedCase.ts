import { home } from '#home';
import { getNeedCase } from '../shared/domain/need/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getNeedCase', (request) => getNeedCase(home(), request));

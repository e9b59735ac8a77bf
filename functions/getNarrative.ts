import { home } from '#home';
import { getNarrative } from '../shared/domain/planning/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getNarrative', (request) => getNarrative(home(), request));

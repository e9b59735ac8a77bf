import { home } from '#home';
import { matchingNeeds } from '../shared/domain/need/matching.ts';
import { reading } from './endpoint.ts';

export const handler = reading('matchingNeeds', (request) => matchingNeeds(home(), request));

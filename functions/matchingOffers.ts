import { home } from '#home';
import { matchingOffers } from '../shared/domain/need/matching.ts';
import { reading } from './endpoint.ts';

export const handler = reading('matchingOffers', (request) => matchingOffers(home(), request));

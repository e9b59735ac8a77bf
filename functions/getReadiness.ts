import { home } from '#home';
import { getReadiness } from '../shared/domain/office/readPeople.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getReadiness', () => getReadiness(home()));

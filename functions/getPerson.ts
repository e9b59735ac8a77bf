import { home } from '#home';
import { getPerson } from '../shared/domain/office/readPeople.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getPerson', (request) => getPerson(home(), request));

import { home } from '#home';
import { listPeople } from '../shared/domain/office/readPeople.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listPeople', (request) => listPeople(home(), request));

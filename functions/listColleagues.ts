import { home } from '#home';
import { listColleagues } from '../shared/domain/office/readPeople.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listColleagues', (request) => listColleagues(home(), request));

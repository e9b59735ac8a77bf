import { home } from '#home';
import { listOfficers } from '../shared/domain/office/readPeople.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listOfficers', (request) => listOfficers(home(), request));

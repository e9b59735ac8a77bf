import { home } from '#home';
import { getContacts } from '../shared/domain/partner/contacts.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getContacts', (request) => getContacts(home(), request));

import { home } from '#home';
import { setContacts } from '../shared/domain/partner/contacts.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('setContacts', (request) => record(home(), setContacts, request));

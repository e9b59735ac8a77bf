import { home } from '#home';
import { endAppointment } from '../shared/domain/office/people.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('endAppointment', (request) =>
  record(home(), endAppointment, request),
);

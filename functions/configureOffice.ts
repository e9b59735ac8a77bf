import { home } from '#home';
import { configureOffice } from '../shared/domain/office/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('configureOffice', (request) =>
  record(home(), configureOffice, request),
);

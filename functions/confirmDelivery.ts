import { home } from '#home';
import { confirmDelivery } from '../shared/domain/contribution/deliver.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('confirmDelivery', (request) =>
  record(home(), confirmDelivery, request),
);

import { home } from '#home';
import { listContributions } from '../shared/domain/contribution/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listContributions', (request) =>
  listContributions(home(), request),
);

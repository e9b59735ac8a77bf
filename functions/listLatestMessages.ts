import { home } from '#home';
import { listLatestMessages } from '../shared/domain/message/messages.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listLatestMessages', (request) =>
  listLatestMessages(home(), request),
);

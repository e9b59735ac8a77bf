import { home } from '#home';
import { listMessages } from '../shared/domain/message/messages.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listMessages', (request) => listMessages(home(), request));

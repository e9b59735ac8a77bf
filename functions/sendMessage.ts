import { home } from '#home';
import { sendMessage } from '../shared/domain/message/messages.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('sendMessage', (request) => record(home(), sendMessage, request));

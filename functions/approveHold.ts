import { home } from '#home';
import { approveHold } from '../shared/domain/contribution/hold.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('approveHold', (request) => record(home(), approveHold, request));

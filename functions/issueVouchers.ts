import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { issueVouchers } from '../shared/domain/voucher/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('issueVouchers', (request) =>
  record(home(), issueVouchers, request),
);

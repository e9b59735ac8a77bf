import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { redeemVouchers } from '../shared/domain/voucher/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('redeemVouchers', (request) =>
  record(home(), redeemVouchers, request),
);

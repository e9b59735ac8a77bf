import { home } from '#home';
import { record } from '../shared/domain/record.ts';
import { handOutVouchers } from '../shared/domain/voucher/commands.ts';
import { writing } from './endpoint.ts';

export const handler = writing('handOutVouchers', (request) =>
  record(home(), handOutVouchers, request),
);

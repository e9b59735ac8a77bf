import { home } from '#home';
import { listVouchers } from '../shared/domain/voucher/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listVouchers', (request) => listVouchers(home(), request));

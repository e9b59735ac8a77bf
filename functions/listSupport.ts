import { home } from '#home';
import { listSupport } from '../shared/domain/support/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listSupport', (request) => listSupport(home(), request));

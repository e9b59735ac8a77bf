import { home } from '#home';
import { getAllocation } from '../shared/domain/allocation/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getAllocation', (request) => getAllocation(home(), request));

import { home } from '#home';
import { getTrust } from '../shared/domain/publicLog.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getTrust', () => getTrust(home()));

import { home } from '#home';
import { getEntryBundle } from '../shared/domain/publicLog.ts';
import { serving } from './endpoint.ts';

export const handler = serving('getEntryBundle', (request) => getEntryBundle(home(), request));

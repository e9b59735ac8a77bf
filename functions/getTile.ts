import { home } from '#home';
import { getTile } from '../shared/domain/publicLog.ts';
import { serving } from './endpoint.ts';

export const handler = serving('getTile', (request) => getTile(home(), request));

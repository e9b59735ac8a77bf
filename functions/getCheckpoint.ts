import { home } from '#home';
import { getCheckpoint } from '../shared/domain/publicLog.ts';
import { serving } from './endpoint.ts';

export const handler = serving('getCheckpoint', () => getCheckpoint(home()));

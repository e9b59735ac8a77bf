import { home } from '#home';
import { getEvidence } from '../shared/domain/contribution/read.ts';
import { serving } from './endpoint.ts';

export const handler = serving('getEvidence', (request) => getEvidence(home(), request));

import { home } from '#home';
import { getProof } from '../shared/domain/publicLog.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getProof', (request) => getProof(home(), request));

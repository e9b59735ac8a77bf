import { home } from '#home';
import { uploadEvidence } from '../shared/domain/evidence.ts';
import { reading } from './endpoint.ts';

export const handler = reading('uploadEvidence', (request) => uploadEvidence(home(), request));

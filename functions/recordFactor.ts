import { home } from '#home';
import { recordFactor } from '../shared/domain/factor/recordFactor.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('recordFactor', (request) => record(home(), recordFactor, request));

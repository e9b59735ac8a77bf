import { home } from '#home';
import { allocate } from '../shared/domain/allocation/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('allocate', (request) => record(home(), allocate, request));

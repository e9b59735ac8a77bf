import { home } from '#home';
import { setTargets } from '../shared/domain/planning/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('setTargets', (request) => record(home(), setTargets, request));

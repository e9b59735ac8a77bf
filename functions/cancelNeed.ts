import { home } from '#home';
import { cancelNeed } from '../shared/domain/need/commands.ts';
import { record } from '../shared/domain/record.ts';
import { writing } from './endpoint.ts';

export const handler = writing('cancelNeed', (request) => record(home(), cancelNeed, request));

import { home } from '#home';
import { getContribution } from '../shared/domain/contribution/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getContribution', (request) => getContribution(home(), request));

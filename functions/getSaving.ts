import { home } from '#home';
import { getSaving } from '../shared/domain/saving/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getSaving', (request) => getSaving(home(), request));

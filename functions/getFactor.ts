import { home } from '#home';
import { getFactor } from '../shared/domain/factor/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getFactor', (request) => getFactor(home(), request));

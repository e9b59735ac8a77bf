import { home } from '#home';
import { getProgrammes } from '../shared/domain/programme/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getProgrammes', (request) => getProgrammes(home(), request));

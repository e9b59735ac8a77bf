import { home } from '#home';
import { getNeed } from '../shared/domain/need/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('getNeed', (request) => getNeed(home(), request));

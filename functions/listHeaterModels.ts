import { home } from '#home';
import { listHeaterModels } from '../shared/domain/heater/read.ts';
import { reading } from './endpoint.ts';

export const handler = reading('listHeaterModels', (request) => listHeaterModels(home(), request));

import { home } from '#home';
import { figureLeaves } from '../shared/domain/audit/figureLeaves.ts';
import { reading } from './endpoint.ts';

export const handler = reading('traceFigure', (request) => figureLeaves(home(), request));

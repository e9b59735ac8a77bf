import * as z from 'zod';
import { Factor, FactorKind, FactorRecording } from '../factors.ts';
import { Written } from '../papers.ts';
import type { Route } from '../route.ts';
import { at, everybody, Paging, page } from './terms.ts';

/** What contributions and savings are counted, valued and converted by. */
export const catalogue = {
  recordFactor: {
    method: 'POST',
    path: '/factors',
    area: 'catalogue',
    roles: { officer: 'all' },
    summary: 'Record a factor, tariff, index or rate with its source, or the next version of one',
    writes: 'new',
    body: FactorRecording,
    reply: Written,
    status: 201,
  },
  getFactor: {
    method: 'GET',
    path: '/factors/{factor}',
    area: 'catalogue',
    roles: everybody,
    summary: 'A factor with all its versions',
    params: at('factor'),
    reply: Factor,
    status: 200,
  },
  listFactors: {
    method: 'GET',
    path: '/factors',
    area: 'catalogue',
    roles: everybody,
    summary: 'The factors, tariffs, indices and rates',
    query: z.strictObject({ ...Paging.shape, kind: FactorKind.optional() }),
    reply: page(Factor),
    status: 200,
  },
} as const satisfies Record<string, Route>;

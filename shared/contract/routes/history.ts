import * as z from 'zod';
import { EntryId } from '../entry.ts';
import { History } from '../history.ts';
import type { Route } from '../route.ts';
import { at } from './terms.ts';

export const history = {
  getHistory: {
    method: 'GET',
    path: '/history/{record}',
    area: 'log',
    roles: { officer: 'all', auditor: 'all' },
    summary: 'What happened to a record itself, the latest first',
    params: at('record'),
    query: z.strictObject({ before: EntryId.optional() }),
    reply: History,
    status: 200,
  },
} as const satisfies Record<string, Route>;

import * as z from 'zod';
import { Refused } from '../contributions.ts';
import { Written } from '../papers.ts';
import type { Route } from '../route.ts';
import { Saving, SavingStatement } from '../savings.ts';
import { at, Paging, page, staff } from './terms.ts';

export const savings = {
  submitSaving: {
    method: 'POST',
    path: '/savings',
    area: 'savings',
    roles: { officer: 'all' },
    summary: 'Register an aggregate statement of an energy saving and the fund set aside',
    writes: 'new',
    body: SavingStatement,
    reply: Written,
    status: 201,
  },
  verifySaving: {
    method: 'POST',
    path: '/savings/{saving}/verification',
    area: 'savings',
    roles: { officer: 'all' },
    summary: 'Verify a saving: its volume is recorded and its fund opened',
    writes: 'existing',
    params: at('saving'),
    body: z.strictObject({}),
    reply: Written,
    status: 200,
  },
  refuseSaving: {
    method: 'POST',
    path: '/savings/{saving}/refusal',
    area: 'savings',
    roles: { officer: 'all' },
    summary: 'Refuse a statement with a reason',
    writes: 'existing',
    params: at('saving'),
    body: Refused,
    reply: Written,
    status: 200,
  },
  listSavings: {
    method: 'GET',
    path: '/savings',
    area: 'savings',
    roles: staff,
    summary: 'Savings and what is left of their funds',
    query: Paging,
    reply: page(Saving),
    status: 200,
  },
  getSaving: {
    method: 'GET',
    path: '/savings/{saving}',
    area: 'savings',
    roles: staff,
    summary: 'One saving: the statement, the uses of its fund and the residual',
    params: at('saving'),
    reply: Saving,
    status: 200,
  },
} as const satisfies Record<string, Route>;

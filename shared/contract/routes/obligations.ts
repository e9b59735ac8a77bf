import * as z from 'zod';
import { Support, SupportRecord } from '../institutionalSupport.ts';
import { AggregateId } from '../measures.ts';
import { Obligation, ObligationAmendment, ObligationRegistration } from '../obligations.ts';
import { Written } from '../papers.ts';
import { JalaliYear } from '../programmes.ts';
import type { Route } from '../route.ts';
import { at, Paging, page, staff } from './terms.ts';

/** What enterprises owe, and what the institution itself gives. */
export const obligations = {
  registerObligation: {
    method: 'POST',
    path: '/obligations',
    area: 'obligations',
    roles: { officer: 'all' },
    summary: 'Register what an enterprise owes in a Jalali year, on a legal basis',
    writes: 'new',
    body: ObligationRegistration,
    reply: Written,
    status: 201,
  },
  amendObligation: {
    method: 'POST',
    path: '/obligations/{obligation}/amendments',
    area: 'obligations',
    roles: { officer: 'all' },
    summary: 'Change what is owed; another officer than who registered it',
    writes: 'existing',
    params: at('obligation'),
    body: ObligationAmendment,
    reply: Written,
    status: 200,
  },
  getObligation: {
    method: 'GET',
    path: '/obligations/{obligation}',
    area: 'obligations',
    roles: { ...staff, partner: 'own' },
    summary: 'An obligation, what fulfils it and what remains',
    params: at('obligation'),
    reply: Obligation,
    status: 200,
  },
  listObligations: {
    method: 'GET',
    path: '/obligations',
    area: 'obligations',
    roles: { ...staff, partner: 'own' },
    summary: 'The obligations, those with something remaining first',
    query: z.strictObject({
      ...Paging.shape,
      partner: AggregateId.optional(),
      year: JalaliYear.optional(),
    }),
    reply: page(Obligation),
    status: 200,
  },
  recordSupport: {
    method: 'POST',
    path: '/support',
    area: 'obligations',
    roles: { officer: 'all' },
    summary: "Record the institution's own support to an implementer; it is no contribution",
    writes: 'new',
    body: SupportRecord,
    reply: Written,
    status: 201,
  },
  listSupport: {
    method: 'GET',
    path: '/support',
    area: 'obligations',
    roles: staff,
    summary: "The institution's own support to implementers",
    query: z.strictObject({ ...Paging.shape, to: AggregateId.optional() }),
    reply: page(Support),
    status: 200,
  },
} as const satisfies Record<string, Route>;

import * as z from 'zod';
import { Finding, FindingAnswer, FindingReview, FindingStatement } from '../findings.ts';
import { FigureLeaves } from '../log.ts';
import { Period } from '../measures.ts';
import { Written } from '../papers.ts';
import type { Route } from '../route.ts';
import { code } from '../text.ts';
import { at, Paging, page, staff } from './terms.ts';

export const audit = {
  auditReport: {
    method: 'GET',
    path: '/audit/reports/{period}/{version}',
    area: 'reports',
    roles: { auditor: 'all', officer: 'all' },
    summary:
      'The full edition of a report with its proof: no cell merged, with the digests of its leaves',
    params: z.strictObject({ period: Period, version: z.string().regex(/^[1-9]\d{0,3}$/) }),
    reply: ['application/json'],
    status: 200,
  },
  traceFigure: {
    method: 'GET',
    path: '/audit/figures/{period}',
    area: 'reports',
    roles: { auditor: 'all', officer: 'all' },
    summary: 'Where in the log the leaves stand that a figure is the sum of',
    params: z.strictObject({ period: Period }),
    query: z.strictObject({
      /** Flow, commodity and cut, as in the full edition: `delivered|item/wheelchair|all`. */
      cell: code(/^[\x21-\x7e]+$/, 500),
      /** Leaves from this index on. */
      from: z.coerce.number().int().min(0).optional(),
    }),
    reply: FigureLeaves,
    status: 200,
  },
  recordFinding: {
    method: 'POST',
    path: '/findings',
    area: 'reports',
    roles: { auditor: 'all' },
    summary: 'Record an audit finding about an entry or a report; nobody can take it back',
    writes: 'new',
    body: FindingStatement,
    reply: Written,
    status: 201,
  },
  answerFinding: {
    method: 'POST',
    path: '/findings/{finding}/answers',
    area: 'reports',
    roles: { officer: 'all' },
    summary: "The office's answer to an audit finding",
    writes: 'existing',
    params: at('finding'),
    body: FindingAnswer,
    reply: Written,
    status: 201,
  },
  reviewFinding: {
    method: 'POST',
    path: '/findings/{finding}/reviews',
    area: 'reports',
    roles: { auditor: 'all' },
    summary: 'Settle an audit finding, or state that it stands; the finding itself stays for good',
    writes: 'existing',
    params: at('finding'),
    body: FindingReview,
    reply: Written,
    status: 201,
  },
  listFindings: {
    method: 'GET',
    path: '/findings',
    area: 'reports',
    roles: staff,
    summary: 'The audit findings, oldest first',
    query: Paging,
    reply: page(Finding),
    status: 200,
  },
} as const satisfies Record<string, Route>;

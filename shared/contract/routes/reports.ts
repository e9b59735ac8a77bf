import * as z from 'zod';
import { Period } from '../measures.ts';
import { Closing, Language, Quarter, ReportIssue, ReportVersion, Written } from '../papers.ts';
import type { Route } from '../route.ts';
import { Paging, page, staff } from './terms.ts';

export const reports = {
  closeQuarter: {
    method: 'POST',
    path: '/quarters/{period}/closings',
    area: 'reports',
    roles: { officer: 'all' },
    summary: "Close a quarter: fix the position in the log that the report's figures come from",
    writes: 'new',
    params: z.strictObject({ period: Period }),
    body: Closing,
    reply: Written,
    status: 201,
  },
  getQuarter: {
    method: 'GET',
    path: '/quarters/{period}',
    area: 'reports',
    roles: staff,
    summary: 'A quarter: its closings and the versions of its report',
    params: z.strictObject({ period: Period }),
    reply: Quarter,
    status: 200,
  },
  issueReport: {
    method: 'POST',
    path: '/quarters/{period}/reports',
    area: 'reports',
    roles: { officer: 'all' },
    summary: "Issue the report of the quarter's last closing; another person than who closed it",
    writes: 'existing',
    params: z.strictObject({ period: Period }),
    body: ReportIssue,
    reply: Written,
    status: 201,
  },
  listReports: {
    method: 'GET',
    path: '/reports',
    area: 'reports',
    roles: 'public',
    summary: 'The published reports, every version of them',
    query: Paging,
    reply: page(ReportVersion),
    status: 200,
  },
  reportDocument: {
    method: 'GET',
    path: '/reports/{period}/{version}/document',
    area: 'reports',
    roles: 'public',
    summary: 'A published report as signed PDF, as JSON with its proof, or as CSV',
    params: z.strictObject({ period: Period, version: z.string().regex(/^[1-9]\d{0,3}$/) }),
    query: z.strictObject({
      language: Language.optional(),
      format: z.enum(['pdf', 'json', 'csv']).optional(),
    }),
    reply: ['application/pdf', 'application/json', 'text/csv'],
    status: 200,
  },
} as const satisfies Record<string, Route>;

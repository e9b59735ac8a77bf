import * as z from 'zod';
import {
  Contribution,
  ContributionRefusal,
  ContributionStatus,
  Delivery,
  Submission,
  Verification,
} from '../contributions.ts';
import { AggregateId, RegionId, Sha256Hex, Slug } from '../measures.ts';
import { Written } from '../papers.ts';
import type { Route } from '../route.ts';
import { anyone, at, Paging, page } from './terms.ts';

export const contributions = {
  uploadEvidence: {
    method: 'PUT',
    path: '/evidence/{sha256}',
    area: 'contributions',
    roles: { partner: 'own', officer: 'all', district: 'region' },
    summary: 'Upload a document or photo, named by the SHA-256 of its bytes',
    params: z.strictObject({ sha256: Sha256Hex }),
    bytes: { types: ['application/pdf', 'image/jpeg', 'image/png'], max: 4_000_000 },
    reply: z.object({ sha256: Sha256Hex, bytes: z.int() }),
    status: 200,
  },
  submitContribution: {
    method: 'POST',
    path: '/contributions',
    area: 'contributions',
    roles: { partner: 'own' },
    summary: 'Log what was given, for the office to verify',
    writes: 'new',
    body: Submission,
    reply: Written,
    status: 201,
  },
  listContributions: {
    method: 'GET',
    path: '/contributions',
    area: 'contributions',
    roles: anyone,
    summary: 'Contributions by status; each caller sees its own scope',
    query: Paging.extend({
      status: ContributionStatus.optional(),
      partner: AggregateId.optional(),
      region: RegionId.optional(),
      /** The oldest first, if absent: who waits longest comes first. */
      order: z.literal('newest-first').optional(),
      programme: Slug.optional(),
      /** With a line of this item. */
      item: Slug.optional(),
    }),
    reply: page(Contribution),
    status: 200,
  },
  getContribution: {
    method: 'GET',
    path: '/contributions/{contribution}',
    area: 'contributions',
    roles: anyone,
    summary: 'One contribution with its deliveries',
    params: at('contribution'),
    reply: Contribution,
    status: 200,
  },
  getEvidence: {
    method: 'GET',
    path: '/contributions/{contribution}/evidence/{sha256}',
    area: 'contributions',
    roles: anyone,
    summary:
      'A document behind a contribution; pictures of beneficiaries only for who verifies or delivers',
    params: z.strictObject({ contribution: AggregateId, sha256: Sha256Hex }),
    reply: ['application/pdf', 'image/jpeg', 'image/png'],
    status: 200,
  },
  verifyContribution: {
    method: 'POST',
    path: '/contributions/{contribution}/verification',
    area: 'contributions',
    roles: { officer: 'all' },
    summary: 'Verify a contribution: quantities and accepted value, line by line',
    writes: 'existing',
    params: at('contribution'),
    body: Verification,
    reply: Written,
    status: 200,
  },
  refuseContribution: {
    method: 'POST',
    path: '/contributions/{contribution}/refusal',
    area: 'contributions',
    roles: { officer: 'all' },
    summary: 'Refuse a contribution with a reason; its serial numbers become free again',
    writes: 'existing',
    params: at('contribution'),
    body: ContributionRefusal,
    reply: Written,
    status: 200,
  },
  confirmDelivery: {
    method: 'POST',
    path: '/contributions/{contribution}/deliveries',
    area: 'contributions',
    roles: { district: 'region' },
    summary: "Confirm what arrived in one's own region, in part or whole, with discrepancies",
    writes: 'existing',
    params: at('contribution'),
    body: Delivery,
    reply: Written,
    status: 200,
  },
} as const satisfies Record<string, Route>;

import { cofunding } from './links/cofunding.ts';
import { fund } from './links/fund.ts';
import type { Bound, Link } from './links/link.ts';
import { memorandum } from './links/memorandum.ts';
import { obligation } from './links/obligation.ts';
import { requiredEvidence } from './links/requiredEvidence.ts';

/** All that a contribution can be bound to. */
export const links: readonly Link[] = [requiredEvidence, fund, memorandum, obligation, cofunding];

const union = (ids: readonly string[]): string[] => [...new Set(ids)];

export const namedBy = (bound: Bound): string[] =>
  union(links.flatMap(({ names }) => names(bound)));
export const touchedBy = (bound: Bound): string[] =>
  union(links.flatMap(({ touches }) => touches(bound)));

import { campaign } from './links/campaign.ts';
import { fund } from './links/fund.ts';
import type { Bound, Link } from './links/link.ts';
import { memorandum } from './links/memorandum.ts';
import { premises } from './links/premises.ts';

/** All that a contribution can be bound to. */
export const links: readonly Link[] = [fund, memorandum, campaign, premises];

const union = (ids: readonly string[]): string[] => [...new Set(ids)];

export const namedBy = (bound: Bound): string[] =>
  union(links.flatMap(({ names }) => names(bound)));
export const touchedBy = (bound: Bound): string[] =>
  union(links.flatMap(({ touches }) => touches(bound)));

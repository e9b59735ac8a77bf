import type { ImportKindName } from '../../contract/imports.ts';
import type { ImportKind } from './kind.ts';
import { contributions } from './kinds/contributions.ts';
import { needs } from './kinds/needs.ts';
import { obligations } from './kinds/obligations.ts';
import { ownContributions } from './kinds/ownContributions.ts';
import { partners } from './kinds/partners.ts';

/** Every kind stands in a file of its own. They differ in the route that a row is a request of. */
export const kinds = {
  ...{ partners, contributions, obligations, needs },
  'own-contributions': ownContributions,
} as unknown as Readonly<Record<ImportKindName, ImportKind>>;

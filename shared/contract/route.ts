import type * as z from 'zod';
import type { Role } from './entry.ts';

export type Area =
  | 'office'
  | 'catalogue'
  | 'partners'
  | 'obligations'
  | 'contributions'
  | 'imports'
  | 'savings'
  | 'certificates'
  | 'reports'
  | 'log';

/**
 * Whose records a role may reach by a route. The server enforces it from the token's claims:
 * `own` the caller's partner, `region` what lies under the caller's region, `all` everything here.
 */
export type Scope = 'all' | 'own' | 'region';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: `/${string}`;
  readonly area: Area;
  /** Who may call, and how far; `public` routes need no sign-in. */
  readonly roles: 'public' | Partial<Record<Role, Scope>>;
  readonly summary: string;
  /** Writes need an Idempotency-Key; `existing` also If-Match with the version that was read. */
  readonly writes?: 'new' | 'existing';
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Raw bytes instead of JSON, at most this many. */
  readonly bytes?: { readonly types: readonly string[]; readonly max: number };
  /** JSON, unless a document's media types are named here. */
  readonly reply: z.ZodType | readonly string[];
  readonly status: 200 | 201;
}

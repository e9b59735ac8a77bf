import type { Role } from '../contract/entry.ts';
import type { Scope } from '../contract/route.ts';
import type { Body, Params, Query, RouteName, Routes } from '../contract/routes.ts';
import { lies } from './regions.ts';

/** Who calls, as the verified access token says; never as the request says. */
export interface Caller {
  readonly actor: string;
  readonly roles: readonly Role[];
  readonly partner?: string;
  readonly region?: string;
  /** The role by which this route admitted the caller, and how far it reaches. */
  readonly as: Role;
  readonly scope: Scope;
}

/** A request that has passed the contract: signed in, allowed, and of the expected form. */
export interface Request<N extends RouteName> {
  readonly params: Params<N>;
  readonly query: Query<N>;
  /** The raw bytes on a route that takes bytes. */
  readonly body: Routes[N] extends { bytes: object } ? Uint8Array : Body<N>;
  /** Present on a route that takes bytes: one of its types. */
  readonly mediaType: string;
  /** Present on every route that isn't public. */
  readonly caller: Caller;
  /** Present on every write. */
  readonly idempotencyKey: string;
  /** Present on writes to what exists: the version that the caller read. */
  readonly ifMatch: number;
}

/** Whether a record of this partner and region lies within the caller's scope. */
export const within = (
  caller: Caller,
  {
    partner,
    region,
  }: { readonly partner?: string | undefined; readonly region?: string | undefined },
): boolean => {
  if (caller.scope === 'all') return true;
  if (caller.scope === 'own') return caller.partner !== undefined && partner === caller.partner;
  return caller.region !== undefined && region !== undefined && lies(region, caller.region);
};

import * as z from 'zod';
import { Role } from '../../shared/contract/entry.ts';
import { AggregateId, RegionId } from '../../shared/contract/measures.ts';
import type { Route, Scope } from '../../shared/contract/route.ts';
import type { Caller } from '../../shared/domain/caller.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { EdgeEvent } from './event.ts';

/** Without it a token was issued for something else, e.g. reading one's own profile. */
export const apiScope = 'ledger/api';

const absentIfEmpty = (value: unknown) => (value === '' ? undefined : value);

/** What of an access token counts here. The gateway has already checked signature, issuer and time. */
const Claims = z.object({
  sub: z.string().min(1).max(64),
  token_use: z.literal('access'),
  scope: z.string().default(''),
  'cognito:groups': z.string().default(''),
  partner: z.preprocess(absentIfEmpty, AggregateId.optional()),
  region: z.preprocess(absentIfEmpty, RegionId.optional()),
});

const breadth = { all: 2, region: 1, own: 0 } as const satisfies Record<Scope, number>;

/**
 * The caller as a route admits it: of the roles that the caller has and the route names, the one that
 * reaches furthest. Throws `token-invalid` (also for an id token), `role-missing`.
 */
export const admit = (roles: Exclude<Route['roles'], 'public'>, event: EdgeEvent): Caller => {
  const claims = Claims.safeParse(event.requestContext.authorizer?.jwt.claims);
  if (!claims.success) throw new Refusal('token-invalid');
  const { sub, scope, partner, region } = claims.data;
  if (!scope.split(' ').includes(apiScope)) throw new Refusal('role-missing');

  const held = groupsOf(claims.data['cognito:groups']);
  const usable = held
    .map((role) => ({ role, scope: roles[role] }))
    .filter(
      (admission): admission is { role: Role; scope: Scope } =>
        admission.scope === 'all' ||
        (admission.scope === 'region' && region !== undefined) ||
        (admission.scope === 'own' && partner !== undefined),
    )
    .sort((a, b) => breadth[b.scope] - breadth[a.scope]);
  const [widest] = usable;
  if (widest === undefined) throw new Refusal('role-missing');

  return {
    actor: sub,
    roles: held,
    ...(partner !== undefined && { partner }),
    ...(region !== undefined && { region }),
    as: widest.role,
    scope: widest.scope,
  };
};

/** HTTP APIs hand over an array claim as "[a b]". Groups that are no role of ours are passed over. */
const groupsOf = (claim: string): Role[] =>
  claim
    .replace(/^\[|\]$/g, '')
    .split(' ')
    .filter((group): group is Role => Role.safeParse(group).success);

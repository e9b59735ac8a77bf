import type { RouteName } from '../contract/routes.ts';
import { encodeHex } from '../log/bytes.ts';
import { canonicalBytes } from '../log/canonical.ts';
import type { Request } from './caller.ts';
import type { Home } from './ports.ts';

/** The same caller, route and key always name the same new aggregate: a retry can't make a second one. */
export const newAggregate = <N extends RouteName>(
  home: Pick<Home, 'sha256'>,
  type: string,
  route: N,
  { caller, idempotencyKey }: Request<N>,
): string => {
  const name = canonicalBytes({ actor: caller.actor, key: idempotencyKey, route });
  return `${type}-${encodeHex(home.sha256(name)).slice(0, 32)}`;
};

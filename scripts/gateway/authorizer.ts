import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import type { Claims } from './event.ts';

/** Claims of a good token, by the Authorization header. Throws NotAuthorized. */
export type Authorizer = (authorization: string | undefined) => Promise<Claims>;

/** 401: no token, or a bad one. 403: a good one that was issued for something else. */
export class NotAuthorized extends Error {
  override readonly name = 'NotAuthorized';
  readonly status: 401 | 403;
  constructor(status: 401 | 403) {
    super(status === 401 ? 'the token is missing or not valid' : 'the token lacks the scope');
    this.status = status;
  }
}

/**
 * What API Gateway's JWT authorizer checks, before any function runs: an RS256 signature by a key of the
 * issuer that the token names, the issuer, that it is for `audience`, its times, and the scope.
 */
export const jwtAuthorizer = (options: {
  readonly issuer: string;
  readonly audience: string;
  readonly scope: string;
  readonly keys: JSONWebKeySet;
}): Authorizer => {
  const keySet = createLocalJWKSet(options.keys);
  return async (authorization) => {
    const token = /^Bearer ([\w.-]{1,8000})$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new NotAuthorized(401);
    const claims = await verified(token);
    if (
      !String(claims.scope ?? '')
        .split(' ')
        .includes(options.scope)
    )
      throw new NotAuthorized(403);
    return Object.fromEntries(
      Object.entries(claims).map(([name, value]) => [name, claimText(value)]),
    );
  };

  async function verified(token: string) {
    try {
      // Without a kid jose would take the only key there is; the authorizer of an HTTP API doesn't.
      if (!decodeProtectedHeader(token).kid) throw new NotAuthorized(401);
      const { payload } = await jwtVerify(token, keySet, {
        algorithms: ['RS256'],
        issuer: options.issuer,
        audience: options.audience,
        requiredClaims: ['exp', 'iat'],
      });
      return payload;
    } catch {
      throw new NotAuthorized(401);
    }
  }
};

const claimText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import * as z from 'zod';
import { keptFile } from './keptFile.ts';

const Keys = z.object({
  /** RS256 signing keys as private JWKs; the first one signs. */
  jwks: z.array(z.looseObject({ kid: z.string(), kty: z.literal('RSA') })).min(1),
  cookies: z.array(z.string()).min(1),
});
export interface IdentityKeys {
  readonly jwks: readonly (JWK & { kid: string })[];
  readonly cookies: readonly string[];
}

/** The provider's keys, made at the first start and kept in `file`, for its owner only. */
export const identityKeys = (file: string): Promise<IdentityKeys> =>
  keptFile(file, Keys, async () => ({ jwks: [await signingKey()], cookies: [cookieKey()] }));

const signingKey = async () => {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const kid = randomBytes(9).toString('base64url');
  return { ...(await exportJWK(privateKey)), kty: 'RSA' as const, kid, alg: 'RS256', use: 'sig' };
};
const cookieKey = () => randomBytes(32).toString('base64url');

/** What others need to check a signature, and nothing else. */
export const publicKeys = ({ jwks }: IdentityKeys) => ({
  keys: jwks.map(({ kty, kid, n, e }) => ({
    kty: kty ?? 'RSA',
    kid,
    alg: 'RS256',
    use: 'sig',
    ...(n !== undefined && { n }),
    ...(e !== undefined && { e }),
  })),
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  base64url,
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { type Authorizer, jwtAuthorizer } from '../../scripts/gateway/authorizer.ts';

const issuer = 'https://office.example/oidc';
const audience = 'https://office.example/api';
const kid = 'k1';
let privateKey: CryptoKey;
let publicKey: CryptoKey;
let authorize: Authorizer;

beforeAll(async () => {
  ({ privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true }));
  const jwk = { ...(await exportJWK(publicKey)), kty: 'RSA', kid, alg: 'RS256', use: 'sig' };
  authorize = jwtAuthorizer({ issuer, audience, scope: 'ledger/api', keys: { keys: [jwk] } });
});

const now = () => Math.floor(Date.now() / 1000);
const good = (): JWTPayload => ({
  iss: issuer,
  aud: audience,
  sub: 'a1',
  client_id: 'portal',
  token_use: 'access',
  scope: 'openid ledger/api',
  'cognito:groups': ['officer', 'auditor'],
  iat: now(),
  exp: now() + 3600,
});
const signed = (claims: JWTPayload, header: { alg?: string; kid?: string } = { kid }) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', ...header }).sign(privateKey);
const bearer = (token: string) => authorize(`Bearer ${token}`);

describe("the gateway's JWT authorizer", () => {
  test('hands over claims as strings, and arrays as "[a b]"', async () => {
    const claims = await bearer(await signed(good()));
    expect(claims).toMatchObject({ sub: 'a1', 'cognito:groups': '[officer auditor]' });
    expect(claims.exp).toMatch(/^\d{10}$/);
  });

  test.each<[string, (claims: JWTPayload) => JWTPayload]>([
    ['expired', (claims) => ({ ...claims, exp: now() - 1 })],
    ['not valid yet', (claims) => ({ ...claims, nbf: now() + 60 })],
    ['without an end', ({ exp: _, ...claims }) => claims],
    ['of another issuer', (claims) => ({ ...claims, iss: 'https://other.example/oidc' })],
    ['for another audience', (claims) => ({ ...claims, aud: 'https://other.example/api' })],
    ['an id token, which is for the portal', (claims) => ({ ...claims, aud: 'portal' })],
  ])('refuses a token that is %s with 401', async (_, change) => {
    await expect(bearer(await signed(change(good())))).rejects.toMatchObject({ status: 401 });
  });

  test('refuses an unsigned token', async () => {
    const part = (value: unknown) => base64url.encode(JSON.stringify(value));
    const unsigned = `${part({ alg: 'none', kid })}.${part(good())}.`;
    await expect(bearer(unsigned)).rejects.toMatchObject({ status: 401 });
  });

  test('refuses a token that takes the public key for an HMAC secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(publicKey));
    const token = await new SignJWT(good()).setProtectedHeader({ alg: 'HS256', kid }).sign(secret);
    await expect(bearer(token)).rejects.toMatchObject({ status: 401 });
  });

  test('refuses another RSA algorithm, another key, an unknown kid and no kid', async () => {
    const strange = await generateKeyPair('RS256');
    const forged = await new SignJWT(good())
      .setProtectedHeader({ alg: 'RS256', kid })
      .sign(strange.privateKey);
    await expect(bearer(forged)).rejects.toMatchObject({ status: 401 });
    await expect(bearer(await signed(good(), { kid: 'k2' }))).rejects.toMatchObject({
      status: 401,
    });
    await expect(bearer(await signed(good(), {}))).rejects.toMatchObject({ status: 401 });
  });

  test('refuses a token with one altered claim', async () => {
    const [header, payload = '', signature] = (await signed(good())).split('.');
    const altered = JSON.parse(new TextDecoder().decode(base64url.decode(payload)));
    const body = base64url.encode(JSON.stringify({ ...altered, sub: 'a2' }));
    await expect(bearer([header, body, signature].join('.'))).rejects.toMatchObject({
      status: 401,
    });
  });

  test.each([undefined, '', 'Bearer', 'Bearer  ', 'Basic YTpi', 'Bearer a.b'])(
    'refuses the header %p',
    async (header) => {
      await expect(authorize(header)).rejects.toMatchObject({ status: 401 });
    },
  );

  test.each([undefined, 'openid', 'ledger/api2', 'xledger/api'])(
    'answers 403 to a good token with the scope %p',
    async (scope) => {
      const claims = { ...good(), scope };
      await expect(bearer(await signed(claims))).rejects.toMatchObject({ status: 403 });
    },
  );
});

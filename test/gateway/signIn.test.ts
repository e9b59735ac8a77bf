import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { accessToken, tokens } from '../../scripts/signIn.ts';
import { signInSystem } from './signInSystem.ts';

// Passwords are slow to check on purpose.
jest.setTimeout(30_000);

let system: Awaited<ReturnType<typeof signInSystem>>;
let actor: string;
const password = 'گذرواژهٔ آزمون';

beforeAll(async () => {
  system = await signInSystem();
  actor = await system.accounts.create('district', password, {
    roles: ['district'],
    region: 'IR-23.tehran.06',
  });
});
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of [system.stop, ...stops]) await stop();
});

const me = (token: string) =>
  fetch(`${system.url}/api/me`, { headers: { authorization: `Bearer ${token}` } });
const signedIn = () => accessToken({ url: system.url, login: 'district', password });

describe('signing in on one machine', () => {
  test('by code flow with PKCE gives an access token with the claims of Cognito', async () => {
    const token = await signedIn();
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256' });
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({
      iss: `${system.publicUrl}/oidc`,
      aud: `${system.publicUrl}/api`,
      sub: actor,
      client_id: 'portal',
      token_use: 'access',
      scope: 'ledger/api',
      'cognito:groups': ['district'],
      region: 'IR-23.tehran.06',
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(3600);
  });

  test('opens the routes of the roles that the account has', async () => {
    const response = await me(await signedIn());
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      actor,
      roles: ['district'],
      region: 'IR-23.tehran.06',
    });
  });

  test('is refused with a wrong password and with an unknown login', async () => {
    const { url } = system;
    await expect(accessToken({ url, login: 'district', password: 'x' })).rejects.toThrow('sign in');
    await expect(accessToken({ url, login: 'nobody', password })).rejects.toThrow('sign in');
  });

  test('gives the duties that were assigned since with the next token', async () => {
    const later = await system.accounts.create('later', password, { roles: ['partner'] });
    const { url } = system;
    await system.accounts.assign(later, { roles: ['partner'], partner: 'partner-a1' });
    const token = await accessToken({ url, login: 'later', password });
    expect(decodeJwt(token)).toMatchObject({
      'cognito:groups': ['partner'],
      partner: 'partner-a1',
    });
  });

  test('has to wait after ten wrong passwords, even with the right one', async () => {
    const guessed = await signInSystem({
      verify: async (login, tried) =>
        tried === password ? guessed.accounts.find(login) : undefined,
    });
    stops.push(guessed.stop);
    await guessed.accounts.create('guessed', password, { roles: ['officer'] });
    const { url } = guessed;
    const guess = (tried: string) => accessToken({ url, login: 'guessed', password: tried });
    const guessWrongly = async (times: number) => {
      for (let count = 0; count < times; count++)
        await expect(guess(`guess ${count}`)).rejects.toThrow('sign in');
    };
    await guessWrongly(9);
    expect(decodeJwt(await guess(password))).toMatchObject({ 'cognito:groups': ['officer'] });
    await guessWrongly(10);
    await expect(guess(password)).rejects.toThrow('sign in');
  });
});

const authorizePath = (changes: Readonly<Record<string, string>> = {}) => {
  const query = new URLSearchParams({
    client_id: 'portal',
    response_type: 'code',
    scope: 'openid ledger/api',
    redirect_uri: `${system.publicUrl}/callback`,
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...changes,
  });
  return `${system.url}/oidc/auth?${query}`;
};

describe('the sign-in page', () => {
  const opened = async (headers: Readonly<Record<string, string>>) => {
    const begun = await fetch(authorizePath(), { redirect: 'manual' });
    const path = new URL(begun.headers.get('location') ?? '', system.url).pathname;
    const cookie = begun.headers
      .getSetCookie()
      .map((set) => set.split(';', 1)[0])
      .join('; ');
    return fetch(system.url + path, { headers: { cookie, ...headers } });
  };

  test('is Persian, English on demand, runs no script and can be framed by nobody', async () => {
    const page = await opened({});
    expect(await page.text()).toContain('<html lang="fa" dir="rtl">');
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(page.headers.get('content-security-policy')).not.toContain('script-src');
    const english = await opened({ 'accept-language': 'en-GB,en;q=0.9' });
    expect(await english.text()).toContain('<html lang="en" dir="ltr">');
  });

  test('is not shown to a browser that has not begun to sign in', async () => {
    const page = await opened({ cookie: '' });
    expect(page.status).toBe(400);
    expect(await page.text()).not.toContain('<form');
  });
});

describe('the provider refuses', () => {
  test.each([
    ['another address to be sent back to', { redirect_uri: 'https://evil.example/' }],
    ['another client', { client_id: 'other' }],
  ])('%s, without a redirect', async (_, changes) => {
    const response = await fetch(authorizePath(changes), { redirect: 'manual' });
    expect(response.status).toBe(400);
  });

  test.each([
    ['a request without a code challenge', { code_challenge: '', code_challenge_method: '' }],
    ['a plain code challenge', { code_challenge_method: 'plain' }],
    ['a token for another resource', { resource: 'https://other.example' }],
    ['tokens in the redirect', { response_type: 'id_token', nonce: 'n' }],
  ])('%s', async (_, changes) => {
    const response = await fetch(authorizePath(changes), { redirect: 'manual' });
    const location = new URL(response.headers.get('location') ?? 'http://none/');
    expect(location.pathname).toBe('/callback');
    expect(location.search + location.hash).toContain('error=');
  });

  test('to name its addresses after the Host header of a request', async () => {
    const { port } = new URL(system.url);
    const response = await fetch(`http://127.0.0.1:${port}/oidc/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    });
    expect(JSON.stringify(await response.json())).not.toMatch(/evil|127\.0\.0\.1|https:/);
  });
});

test('a restart signs nobody out: keys and sign-ins are kept', async () => {
  const publicUrl = 'http://ledger.example';
  const first = await signInSystem({ publicUrl });
  await first.accounts.create('officer', password, { roles: ['officer'] });
  const before = await tokens({ url: first.url, login: 'officer', password });
  await first.stop({ keep: true });

  const second = await signInSystem({ publicUrl, data: first.data });
  stops.push(second.stop);
  const authorization = `Bearer ${before.access_token}`;
  const response = await fetch(`${second.url}/api/me`, { headers: { authorization } });
  expect(response.status).toBe(200);
  const refreshed = await refresh(second.url, before.refresh_token);
  expect(refreshed.status).toBe(200);
  expect(decodeJwt((await answer(refreshed)).access_token)).toMatchObject({
    aud: `${publicUrl}/api`,
    'cognito:groups': ['officer'],
  });
});

test('a refresh token that is used twice ends the sign-in: one of the two had stolen it', async () => {
  const { url } = system;
  const { refresh_token: once } = await tokens({ url, login: 'district', password });
  const { refresh_token: next } = await answer(await refresh(url, once));
  expect((await refresh(url, once)).status).toBe(400);
  expect((await refresh(url, next)).status).toBe(400);
});

const answer = async (response: Response) =>
  (await response.json()) as { access_token: string; refresh_token: string };

const refresh = (url: string, token: string) =>
  fetch(`${url}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'portal',
      refresh_token: token,
    }),
  });

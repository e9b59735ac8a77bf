import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const Logins = z.record(z.string(), z.string());
const Discovery = z.object({ issuer: z.url() });
const Tokens = z.object({
  access_token: z.string(),
  id_token: z.string(),
  refresh_token: z.string(),
});

const patience_ms = 15_000;
const maxSteps = 8;

/** Demonstration logins with their passwords, as they were made at the first start on this data folder. */
export const demonstrationLogins = async (
  data: string,
): Promise<Readonly<Record<string, string>>> =>
  Logins.parse(JSON.parse(await readFile(join(data, 'demonstration-logins.json'), 'utf8')));

/** Who signs in, and where: the running system at `url`. */
export interface SignIn {
  readonly url: string;
  readonly login: string;
  readonly password: string;
}

/** An access token for a person. Throws if the system or the person can't be reached by that password. */
export const accessToken = async (options: SignIn): Promise<string> =>
  (await tokens(options)).access_token;

/** What the portal gets when a person signs in, by its own code flow with PKCE. Throws as `accessToken`. */
export const tokens = async (options: SignIn): Promise<z.infer<typeof Tokens>> => {
  const browser = cookieBrowser(options.url);
  const found = await browser(`${options.url}/oidc/.well-known/openid-configuration`);
  const home = new URL(Discovery.parse(await found.json()).issuer).origin;
  const verifier = randomBytes(32).toString('base64url');
  const redirect = `${home}/callback`;

  const page = await browser.follow(
    `${home}/oidc/auth?${new URLSearchParams({
      client_id: 'portal',
      response_type: 'code',
      scope: 'openid ledger/api',
      resource: `${home}/api`,
      redirect_uri: redirect,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    })}`,
    redirect,
  );
  const { login, password } = options;
  const form = new URLSearchParams({ login, password });
  const answer = await browser.follow(page, redirect, { method: 'POST', body: form });
  const code = new URL(answer).searchParams.get('code');
  if (code === null) throw new Error(`${login} can't sign in at ${options.url}`);

  const token = await browser(`${home}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'portal',
      redirect_uri: redirect,
      code_verifier: verifier,
      code,
    }),
  });
  if (!token.ok) throw new Error(`no token for ${login}: ${token.status} ${await token.text()}`);
  return Tokens.parse(await token.json());
};

/**
 * What of a browser is needed here: cookies, and redirects one by one. The system may know itself by another
 * host name than it is called by (localhost, 127.0.0.1, a mapped port): every request goes to `url`.
 */
const cookieBrowser = (url: string) => {
  const cookies = new Map<string, string>();
  const open = async (address: string, init: RequestInit = {}) => {
    const { pathname, search } = new URL(address);
    const response = await fetch(url + pathname + search, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience_ms),
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = /^([^=]+)=([^;]*)/.exec(cookie)?.slice(1) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    return response;
  };
  /** Follows redirects and returns the address that they end at, which is not opened if it begins with `until`. */
  const follow = async (start: string, until: string, init?: RequestInit): Promise<string> => {
    let address = start;
    for (let step = 0; step < maxSteps; step++) {
      const response = await open(address, step === 0 ? init : {});
      await response.body?.cancel();
      const location = response.headers.get('location');
      if (location === null) return address;
      address = new URL(location, address).href;
      if (address.startsWith(until)) return address;
    }
    throw new Error('the sign-in goes round in circles');
  };
  return Object.assign(open, { follow });
};

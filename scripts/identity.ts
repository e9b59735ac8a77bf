import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { languageOf } from '../functions/edge/language.ts';
import type { Language } from '../shared/contract/papers.ts';
import type { Accounts } from '../shared/embedded/accounts.ts';
import { splitOnce } from './gateway/event.ts';
import { readBody } from './gateway/requestBody.ts';
import { attempts } from './identity/attempts.ts';
import { identityKeys, publicKeys } from './identity/keys.ts';
import { messagePage, pagePolicy, signInPage } from './identity/pages.ts';
import { apiResource, oidcProvider } from './identity/provider.ts';
import { signInStorage } from './identity/storage.ts';

export const identityPath = '/oidc';
const signInPath = `${identityPath}/sign-in/`;

/** Failures in a quarter of an hour: of one login, and of one address, behind which an office may sit. */
const most = { login: 10, address: 100 } as const;
const maxFormBytes = 10_000;

export interface Identity {
  readonly issuer: string;
  /** What access tokens are for: their `aud`. */
  readonly audience: string;
  /** The keys that sign tokens, public parts only. */
  readonly keys: ReturnType<typeof publicKeys>;
  /** Answers whatever lies under /oidc. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): void;
}

/**
 * Sign-in on one machine: a certified OpenID provider and a sign-in page of our own. Keys and sessions are
 * kept in the folder `data`. Every address is made from `publicUrl` (no slash at its end), never from what a
 * request says.
 */
export const identity = async (options: {
  readonly publicUrl: string;
  readonly data: string;
  readonly accounts: Pick<Accounts, 'verify' | 'duties'>;
}): Promise<Identity> => {
  const { publicUrl, accounts } = options;
  const keys = await identityKeys(join(options.data, 'identity-keys.json'));
  const storage = signInStorage(join(options.data, 'sign-ins.sqlite'));
  const issuer = publicUrl + identityPath;
  const provider = oidcProvider({
    publicUrl,
    issuer,
    keys,
    storage,
    duties: accounts.duties,
    signInPath: (uid) => signInPath + uid,
  });
  const answerProvider = provider.callback();
  const signIn = signInForm(provider, accounts);

  return {
    issuer,
    audience: apiResource(publicUrl),
    keys: publicKeys(keys),
    answer: async (request, response) => {
      const [path = '/'] = splitOnce(request.url ?? '/', '?');
      if (path.startsWith(signInPath)) return signIn(request, response, path);
      asPublic(request, new URL(publicUrl));
      await answerProvider(request, response);
    },
    close: storage.close,
  };
};

/** Tells the provider the public address, and where it is mounted. */
const asPublic = (request: IncomingMessage, { host, protocol }: URL): void => {
  request.headers.host = host;
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  delete request.headers['x-forwarded-host'];
  delete request.headers['x-forwarded-for'];
  const originalUrl = request.url ?? identityPath;
  Object.assign(request, { originalUrl, url: originalUrl.slice(identityPath.length) || '/' });
};

type Interactions = Pick<
  ReturnType<typeof oidcProvider>,
  'interactionDetails' | 'interactionFinished'
>;

const signInForm = (provider: Interactions, accounts: Pick<Accounts, 'verify'>) => {
  const { allows, failed, succeeded } = attempts();

  return async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const language = languageIn(request);
    // The cookie of the interaction binds this page to the browser in which signing in began.
    const known = await provider.interactionDetails(request, response).then(
      () => true,
      () => false,
    );
    if (!known) return show(response, 400, messagePage(language, 'expired'));
    const page = { language, action: path };
    if (request.method === 'GET') return show(response, 200, signInPage(page));
    if (request.method !== 'POST') return show(response, 405, messagePage(language, 'failed'));

    const form = new URLSearchParams((await readBody(request, maxFormBytes)).toString('utf8'));
    const login = (form.get('login') ?? '').trim().toLowerCase().slice(0, 80);
    const outcome = await tried(login, form.get('password') ?? '', request);
    if ('complaint' in outcome) {
      const status = outcome.complaint === 'blocked' ? 429 : 401;
      return show(response, status, signInPage({ ...page, login, ...outcome }));
    }
    await provider.interactionFinished(request, response, {
      login: { accountId: outcome.actor },
    });
  };

  async function tried(
    login: string,
    password: string,
    request: IncomingMessage,
  ): Promise<{ actor: string } | { complaint: 'wrong' | 'blocked' }> {
    const [byLogin, byAddress] = [`login ${login}`, `address ${request.socket.remoteAddress}`];
    if (!allows(byLogin, most.login) || !allows(byAddress, most.address))
      return { complaint: 'blocked' };
    // Counted before it is known, so that tries at the same moment are no way around the limit.
    failed(byLogin);
    const actor = await accounts.verify(login, password.slice(0, 200));
    if (actor === undefined) {
      failed(byAddress);
      return { complaint: 'wrong' };
    }
    succeeded(byLogin);
    return { actor };
  }
};

const languageIn = (request: IncomingMessage): Language => {
  const asked = new URLSearchParams(splitOnce(request.url ?? '', '?')[1]).get('language');
  if (asked === 'fa' || asked === 'en') return asked;
  return languageOf(request.headers['accept-language']);
};

const show = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': pagePolicy,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(html);
};

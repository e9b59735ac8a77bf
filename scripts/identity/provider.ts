import {
  type Configuration,
  errors,
  interactionPolicy,
  type KoaContextWithOIDC,
  Provider,
} from 'oidc-provider';
import { languageOf } from '../../functions/edge/language.ts';
import { dutiesOn } from '../../shared/domain/office/duties.ts';
import { dayOf } from '../../shared/domain/period.ts';
import type { Duties } from '../../shared/domain/ports.ts';
import type { IdentityKeys } from './keys.ts';
import { messagePage, pagePolicy, signOutPage } from './pages.ts';
import type { SignInStorage } from './storage.ts';

/** The portal, our own and only client: a public one, by code flow with PKCE. */
export const portalClient = 'portal';
const apiScope = 'ledger/api';
const hour_s = 3600;

/** Addresses that the portal, and the token command in its name, may be sent back to. */
export const redirectUris = (publicUrl: string): string[] => [
  `${publicUrl}/`,
  `${publicUrl}/callback`,
];

/** The resource that access tokens are for (RFC 8707). */
export const apiResource = (publicUrl: string): string => `${publicUrl}/api`;

/**
 * OpenID provider whose access tokens carry the claims of Cognito's. What an account may do is read when a
 * token is made, so that new duties count from the next one on.
 */
export const oidcProvider = (options: {
  readonly publicUrl: string;
  readonly issuer: string;
  readonly keys: IdentityKeys;
  readonly storage: SignInStorage;
  readonly duties: (actor: string) => Duties | undefined;
  /** Path of the sign-in page for an interaction. */
  readonly signInPath: (uid: string) => string;
}): Provider => {
  const provider = new Provider(options.issuer, {
    adapter: options.storage.adapter,
    clients: [portal(options.publicUrl)],
    jwks: { keys: options.keys.jwks.map((key) => ({ ...key, kty: 'RSA' as const })) },
    cookies: { keys: options.keys.cookies, long: { signed: true }, short: { signed: true } },
    scopes: ['openid'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    interactions: { policy: signInOnly(), url: (_, { uid }) => options.signInPath(uid) },
    findAccount: (_, accountId) =>
      options.duties(accountId) && { accountId, claims: () => ({ sub: accountId }) },
    loadExistingGrant: firstPartyGrant(apiResource(options.publicUrl)),
    // The session ends with its sign-out, and its refresh tokens with it.
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    extraTokenClaims: (_, token) =>
      'accountId' in token ? claimsOf(options.duties(token.accountId)) : {},
    ttl: {
      AccessToken: hour_s,
      AuthorizationCode: 60,
      Grant: 12 * hour_s,
      IdToken: hour_s,
      Interaction: hour_s,
      RefreshToken: 12 * hour_s,
      Session: 12 * hour_s,
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true },
      resourceIndicators: resource(apiResource(options.publicUrl)),
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => show(ctx, signOutPage(language(ctx), form)),
        postLogoutSuccessSource: (ctx) => show(ctx, messagePage(language(ctx), 'left')),
      },
    },
    renderError: (ctx, { error }) => show(ctx, messagePage(language(ctx), 'failed', error)),
  });
  // Addresses come from the public URL alone: the gateway sets what a proxy in front would.
  provider.proxy = true;
  provider.on('server_error', (_, error) =>
    console.error(JSON.stringify({ level: 'error', identity: true, message: error.message })),
  );
  return provider;
};

const portal = (publicUrl: string) => ({
  client_id: portalClient,
  client_name: 'CSR ledger',
  application_type: 'web' as const,
  token_endpoint_auth_method: 'none' as const,
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code' as const],
  redirect_uris: redirectUris(publicUrl),
  post_logout_redirect_uris: [`${publicUrl}/`],
  id_token_signed_response_alg: 'RS256' as const,
});

/** Our own client needs nobody's consent. */
const signInOnly = () => {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
};

const firstPartyGrant =
  (resource: string): NonNullable<Configuration['loadExistingGrant']> =>
  async ({ oidc }) => {
    const { client, session, provider } = oidc;
    if (!client || !session?.accountId) return undefined;
    const known = session.grantIdFor(client.clientId);
    const existing = known === undefined ? undefined : await provider.Grant.find(known);
    if (existing) return existing;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid');
    grant.addResourceScope(resource, apiScope);
    await grant.save();
    return grant;
  };

const resource = (ours: string) => ({
  enabled: true,
  defaultResource: () => ours,
  useGrantedResource: () => true,
  getResourceServerInfo: (_: KoaContextWithOIDC, indicator: string) => {
    if (indicator !== ours) throw new errors.InvalidTarget();
    return {
      scope: apiScope,
      audience: ours,
      accessTokenTTL: hour_s,
      accessTokenFormat: 'jwt' as const,
      jwt: { sign: { alg: 'RS256' as const } },
    };
  },
});

const claimsOf = (held: Duties | undefined) => {
  const duties = held && dutiesOn(held, dayOf(new Date()));
  return {
    token_use: 'access',
    ...(duties && duties.roles.length > 0 && { 'cognito:groups': [...duties.roles] }),
    ...(duties?.partner !== undefined && { partner: duties.partner }),
    ...(duties?.region !== undefined && { region: duties.region }),
  };
};

const language = (ctx: KoaContextWithOIDC) => languageOf(ctx.get('accept-language'));

const show = (ctx: KoaContextWithOIDC, html: string): void => {
  ctx.set('content-security-policy', pagePolicy);
  ctx.set('x-content-type-options', 'nosniff');
  ctx.set('referrer-policy', 'no-referrer');
  ctx.type = 'html';
  ctx.body = html;
};

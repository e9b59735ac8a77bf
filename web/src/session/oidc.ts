import { ErrorResponse, UserManager } from 'oidc-client-ts';
import { loadConfiguration } from './configuration.ts';
import { takeOver } from './tabs.ts';
import { dropTokens, readTokens, userStore } from './tokens.ts';

/** The steps for which somebody has to be asked: signing in, renewing, signing out. Loaded when one is taken. */

export const callback = '/callback';
const patience_s = 15;

let opened: Promise<{ manager: UserManager; signOut: string | undefined }> | undefined;

/** Code flow with PKCE (RFC 7636). */
const open = () => {
  opened ??= loadConfiguration().then(({ authority, clientId, scope, signOut }) => ({
    manager: new UserManager({
      authority,
      client_id: clientId,
      scope,
      redirect_uri: `${location.origin}${callback}`,
      post_logout_redirect_uri: `${location.origin}/`,
      response_type: 'code',
      // Renewed when somebody asks for a token: a tab that rests does not.
      automaticSilentRenew: false,
      requestTimeoutInSeconds: patience_s,
      silentRequestTimeoutInSeconds: patience_s,
      userStore,
    }),
    signOut,
  }));
  // Without a line there is nothing to keep: the next step tries again.
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};

export const signIn = async (): Promise<void> => {
  const { manager } = await open();
  await manager.signinRedirect({ state: location.pathname + location.search });
};

/** Back from the sign-in page; returns where the person wanted to go. */
export const returned = async (): Promise<string> => {
  const { manager } = await open();
  const { state } = await manager.signinRedirectCallback();
  return typeof state === 'string' && /^\/(?!\/)/.test(state) ? state : '/';
};

/** `unreachable` says nothing about the session: it is tried again later. */
export type Renewal = 'renewed' | 'ended' | 'unreachable';

/**
 * Renews the tokens of `actor`. A refresh token may be used once (RFC 9700, 4.14.2): of several tabs one renews,
 * and the others take over what it got.
 */
export const renew = (actor: string): Promise<Renewal> =>
  navigator.locks.request('session/renew', async () => {
    if (await takeOver(actor)) return 'renewed';
    if (readTokens()?.refresh_token === undefined) return 'ended';
    try {
      const { manager } = await open();
      await manager.signinSilent();
      return 'renewed';
    } catch (error) {
      return error instanceof ErrorResponse ? 'ended' : 'unreachable';
    }
  });

/** Ends the session here in any case, and where people sign in if that can be reached. */
export const signOut = async (): Promise<void> => {
  try {
    const { manager, signOut: there } = await open();
    if (there === undefined) return await manager.signoutRedirect();
    await manager.removeUser();
    location.assign(there);
  } finally {
    dropTokens();
  }
};

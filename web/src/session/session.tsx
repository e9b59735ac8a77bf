import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Role } from '../../../shared/contract/entry.ts';
import { type Configuration, loadConfiguration } from './configuration.ts';

export interface Person {
  readonly actor: string;
  readonly roles: readonly Role[];
  readonly partner?: string | undefined;
  readonly region?: string | undefined;
}

export interface Session {
  /** `unreachable`: the service could not be asked, which says nothing about the person. */
  readonly state: 'loading' | 'nobody' | 'somebody' | 'unreachable';
  readonly person?: Person | undefined;
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** A fresh access token, or undefined for nobody. */
  readonly token: () => Promise<string | undefined>;
}

const InForce = createContext<Session | undefined>(undefined);

export const useSession = (): Session => {
  const session = useContext(InForce);
  if (session === undefined) throw new Error('no session here');
  return session;
};

const callback = '/callback';

/** Code flow with PKCE. Tokens live in this tab's storage and are renewed before they end. */
const managerOf = (configuration: Configuration): UserManager =>
  new UserManager({
    authority: configuration.authority,
    client_id: configuration.clientId,
    scope: configuration.scope,
    redirect_uri: `${location.origin}${callback}`,
    post_logout_redirect_uri: `${location.origin}/`,
    response_type: 'code',
    automaticSilentRenew: true,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
  });

/** What the token says of its holder. For showing only: the server never believes this page. */
const personIn = (token: string): Person => {
  const [, payload = ''] = token.split('.');
  const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  const claims = JSON.parse(
    new TextDecoder().decode(Uint8Array.from(text, (c) => c.charCodeAt(0))),
  );
  return {
    actor: String(claims.sub),
    roles: claims['cognito:groups'] ?? [],
    partner: claims.partner,
    region: claims.region,
  };
};

/** Back from the sign-in page: to where the person wanted to go. */
const returned = async (manager: UserManager): Promise<void> => {
  const { state } = await manager.signinRedirectCallback();
  const wanted = typeof state === 'string' && /^\/(?!\/)/.test(state) ? state : '/';
  history.replaceState(undefined, '', wanted);
};

export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const [manager, setManager] = useState<{ manager: UserManager; signOut?: string | undefined }>();
  const [state, setState] = useState<Session['state']>('loading');
  const [person, setPerson] = useState<Person>();

  useEffect(() => {
    let left = false;
    const open = async () => {
      const configuration = await loadConfiguration();
      const opened = managerOf(configuration);
      const show = async () => {
        const user = await opened.getUser();
        if (left) return;
        const isHere = user !== null && !user.expired;
        setPerson(isHere ? personIn(user.access_token) : undefined);
        setState(isHere ? 'somebody' : 'nobody');
      };
      opened.events.addUserLoaded(show);
      opened.events.addUserUnloaded(show);
      opened.events.addAccessTokenExpired(show);
      if (location.pathname === callback) await returned(opened).catch(() => goHome());
      setManager({ manager: opened, signOut: configuration.signOut });
      await show();
    };
    open().catch(() => !left && setState('unreachable'));
    return () => {
      left = true;
    };
  }, []);

  const session = useMemo<Session>(
    () => ({
      state,
      person,
      signIn: async () =>
        manager?.manager.signinRedirect({ state: location.pathname + location.search }),
      signOut: async () => {
        if (manager === undefined) return;
        if (manager.signOut === undefined) return manager.manager.signoutRedirect();
        await manager.manager.removeUser();
        location.assign(manager.signOut);
      },
      token: async () => {
        const user = await manager?.manager.getUser();
        if (user == null) return undefined;
        if (!user.expired) return user.access_token;
        return (await manager?.manager.signinSilent())?.access_token;
      },
    }),
    [manager, state, person],
  );
  return <InForce value={session}>{children}</InForce>;
};

const goHome = () => history.replaceState(undefined, '', '/');

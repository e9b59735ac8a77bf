import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { forgetPerson, type Person, personIn, remember, remembered } from './person.ts';
import { listenToTabs, standBy, takeOver, tellLeft } from './tabs.ts';
import { dropTokens, readTokens } from './tokens.ts';

export type { Person };

export interface Session {
  /**
   * `ended`: whose work this is, is known, but nothing can be asked in their name until they sign in again.
   * `unreachable`: the service could not be asked, which says nothing about the person.
   */
  readonly state: 'loading' | 'nobody' | 'somebody' | 'ended' | 'unreachable';
  readonly person?: Person | undefined;
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** An access token that should still be good, or undefined for nobody. */
  readonly token: () => Promise<string | undefined>;
  /** Another one, for a token that the service did not take: the clocks may differ. */
  readonly anotherToken: () => Promise<string | undefined>;
}

const InForce = createContext<Session | undefined>(undefined);

export const useSession = (): Session => {
  const session = useContext(InForce);
  if (session === undefined) throw new Error('no session here');
  return session;
};

/** The OIDC client is fetched for the steps that need it: who is signed in already can do without. */
const oidc = () => import('./oidc.ts');

const renewBefore_s = 30;
/** A token younger than this is not renewed because the service refuses it: then it is not its age. */
const young_ms = 30_000;

export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const [state, setState] = useState<Session['state']>('loading');
  const [person, setPerson] = useState<Person>();

  const [steps] = useState(() => stepsOf(setState, setPerson));
  const session = useMemo<Session>(() => ({ state, person, ...steps }), [state, person, steps]);

  useEffect(() => {
    void steps.open();
    return listenToTabs(steps.left);
  }, [steps]);

  return <InForce value={session}>{children}</InForce>;
};

let opening: Promise<void> | undefined;
let renewing: Promise<void> | undefined;
let renewedAt = Number.NEGATIVE_INFINITY;

/** What a session can do, whoever holds it: the tokens stand in this tab's storage, not in a page. */
const stepsOf = (
  setState: (state: Session['state']) => void,
  setPerson: (person: Person | undefined) => void,
) => {
  const show = () => {
    const tokens = readTokens();
    const known = tokens === undefined ? remembered(Date.now()) : personIn(tokens.access_token);
    if (tokens !== undefined && known !== undefined) {
      remember(known, Date.now());
      standBy();
    }
    setPerson(known);
    setState(tokens !== undefined ? 'somebody' : known !== undefined ? 'ended' : 'nobody');
  };

  const open = () => {
    opening ??= begin();
    return opening;
  };
  const begin = async () => {
    if (location.pathname === '/callback') {
      const wanted = await oidc()
        .then(({ returned }) => returned())
        .catch(() => '/');
      history.replaceState(undefined, '', wanted);
    } else if (readTokens() === undefined) await takeOver();
    show();
  };

  const renewal = async () => {
    const tokens = readTokens();
    if (tokens === undefined) return;
    const { renew } = await oidc();
    const outcome = await renew(personIn(tokens.access_token).actor);
    renewedAt = performance.now();
    if (outcome === 'renewed') show();
    // The page stays as it is: what is written on it is not lost with the session.
    if (outcome === 'ended') {
      dropTokens();
      setState('ended');
    }
  };
  const renewOnce = () => {
    renewing ??= renewal().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };

  return {
    open,
    /** Signed out in another tab: here as well. */
    left: (actor: string) => {
      const tokens = readTokens();
      if (tokens !== undefined && personIn(tokens.access_token).actor !== actor) return;
      dropTokens();
      show();
    },
    signIn: async () => {
      try {
        await (await oidc()).signIn();
      } catch {
        if (readTokens() === undefined && remembered(Date.now()) === undefined)
          setState('unreachable');
      }
    },
    signOut: async () => {
      const tokens = readTokens();
      forgetPerson();
      if (tokens !== undefined) tellLeft(personIn(tokens.access_token).actor);
      await oidc()
        .then(({ signOut }) => signOut())
        .catch(() => undefined);
      dropTokens();
      show();
    },
    token: async () => {
      // Until it is known who is here nothing is asked in nobody's name.
      await open();
      const tokens = readTokens();
      const left = (tokens?.expires_at ?? Number.POSITIVE_INFINITY) - Date.now() / 1000;
      if (left < renewBefore_s && performance.now() - renewedAt > young_ms) await renewOnce();
      return readTokens()?.access_token;
    },
    anotherToken: async () => {
      if (performance.now() - renewedAt < young_ms) return undefined;
      const before = readTokens()?.access_token;
      await renewOnce();
      const after = readTokens()?.access_token;
      return after === before ? undefined : after;
    },
  };
};

import { personIn } from './person.ts';
import { readTokens, type Tokens, writeTokens } from './tokens.ts';

/**
 * Tabs of one browser share a sign-in without it ever being written to the disk: who has none asks, who has one
 * tells, and who signs out says so.
 */
type Word =
  | { readonly is: 'asked' }
  | { readonly is: 'told'; readonly tokens: string }
  | { readonly is: 'left'; readonly actor: string };

const name = 'session';
/** How long another tab may take to answer. */
const patience_ms = 250;

/** Held by every tab that has had a sign-in: where nobody holds it, there is nobody to ask. */
const here = 'session/here';
let isHeld = false;

export const standBy = (): void => {
  if (isHeld || !isSecureContext) return;
  isHeld = true;
  // Until the tab is closed.
  void navigator.locks.request(here, { mode: 'shared' }, () => new Promise(() => undefined));
};

const isAlone = async (): Promise<boolean> => {
  if (!isSecureContext) return true;
  const { held = [] } = await navigator.locks.query();
  return held.filter((lock) => lock.name === here).length <= (isHeld ? 1 : 0);
};

const expiry = (tokens: Tokens | undefined): number => tokens?.expires_at ?? 0;

/** Answers other tabs, and calls `onLeft` when `actor` has signed out in one. Returns how to stop. */
export const listenToTabs = (onLeft: (actor: string) => void): (() => void) => {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    const own = sessionStorage.getItem(name);
    if (data.is === 'asked' && own !== null) channel.postMessage({ is: 'told', tokens: own });
    if (data.is === 'left') onLeft(data.actor);
  };
  return () => channel.close();
};

export const tellLeft = (actor: string): void => {
  const channel = new BroadcastChannel(name);
  channel.postMessage({ is: 'left', actor } satisfies Word);
  channel.close();
};

/**
 * Takes over the newest tokens that another tab has of `actor` (of anybody, if absent), when they last longer than
 * the own ones; says whether it did.
 */
export const takeOver = async (actor?: string): Promise<boolean> =>
  (await isAlone()) ? false : ask(actor);

const ask = (actor: string | undefined): Promise<boolean> =>
  new Promise((done) => {
    const channel = new BroadcastChannel(name);
    let took = false;
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data.is !== 'told') return;
      const theirs: Tokens = JSON.parse(data.tokens);
      if (actor !== undefined && personIn(theirs.access_token).actor !== actor) return;
      if (expiry(theirs) <= expiry(readTokens())) return;
      writeTokens(data.tokens);
      took = true;
    };
    channel.postMessage({ is: 'asked' } satisfies Word);
    setTimeout(() => {
      channel.close();
      done(took);
    }, patience_ms);
  });

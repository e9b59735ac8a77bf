import { useSyncExternalStore } from 'react';
import type { Ledger } from '../../ledger/ledger.tsx';
import { personIn } from '../../session/person.ts';
import type { Photo } from './photo.ts';
import { send } from './send.ts';
import { forget, keepWaiting, type Waiting, waitingOf } from './store.ts';

/** What this device has not sent yet of one person, and what becomes of it. One for all pages of a tab. */
export interface Contents {
  readonly waiting: readonly Waiting[];
  readonly isSending: boolean;
  readonly needsSignIn: boolean;
}

const nothing: Contents = { waiting: [], isSending: false, needsSignIn: false };
let contents = nothing;
const listeners = new Set<() => void>();

const show = (next: Partial<Contents>): void => {
  contents = { ...contents, ...next };
  for (const look of listeners) look();
};
const listen = (look: () => void) => {
  listeners.add(look);
  return () => listeners.delete(look);
};

export const useOutbox = (): Contents => useSyncExternalStore(listen, () => contents);

/** In whose name and with what things are sent. */
export interface Sender {
  readonly actor: string;
  readonly ledger: Ledger;
  readonly token: () => Promise<string | undefined>;
  /** What was read before is no longer true. */
  readonly onSent: () => void;
}
let sender: Sender | undefined;

/** Tabs tell each other that the outbox has changed. */
const tabs = new BroadcastChannel('outbox');
tabs.onmessage = () => void look();

const look = async (): Promise<void> => {
  const of = sender?.actor;
  const waiting = of === undefined ? [] : await waitingOf(of);
  // Meanwhile somebody else may have taken the device.
  if (of === sender?.actor) show({ waiting });
};
const changed = async (): Promise<void> => {
  tabs.postMessage('changed');
  await look();
};

/** Takes over the outbox of a person and sends what can be sent. Returns how to stop. */
export const connect = (next: Sender): (() => void) => {
  sender = next;
  look()
    .then(() => (hasSendable() ? sendAll() : undefined))
    .catch(() => undefined);
  return () => {
    if (sender !== next) return;
    sender = undefined;
    show(nothing);
  };
};

/** What waits for a connection, not for its author. */
export const hasSendable = (): boolean =>
  contents.waiting.some(({ refused }) => refused === undefined);

/** Of several tabs one sends at a time. */
const sendingLock = 'field/outbox';

/** Sends what waits, the oldest first, until the first that has to be tried later. */
export const sendAll = async (): Promise<void> => {
  const by = sender;
  if (by === undefined || contents.isSending || !navigator.onLine) return;
  show({ isSending: true });
  try {
    const wasSent = await navigator.locks.request(sendingLock, () => sendEach(by));
    if (wasSent) by.onSent();
  } finally {
    show({ isSending: false });
    await look();
  }
};

const sendEach = async (by: Sender): Promise<boolean> => {
  let wasSent = false;
  for (const each of await waitingOf(by.actor)) {
    if (each.refused !== undefined) continue;
    if (!(await isInTheNameOf(by))) {
      show({ needsSignIn: true });
      break;
    }
    const outcome = await send(by.ledger, each);
    show({ needsSignIn: outcome.is === 'later' && outcome.needsSignIn });
    if (outcome.is === 'later') break;
    if (outcome.is === 'sent') await forget(each);
    else await keepWaiting(by.actor, { ...each, refused: outcome.reason }, []);
    wasSent = true;
    await changed();
  }
  return wasSent;
};

/** Nothing of one person is ever sent under another: also when somebody else signed in meanwhile. */
const isInTheNameOf = async ({ actor, token }: Sender): Promise<boolean> => {
  const held = await token();
  return held !== undefined && personIn(held).actor === actor;
};

/**
 * Keeps a confirmation on the device, and sends it as soon as there is a line; returns its key. Words that were
 * not accepted are replaced under another key.
 */
export const add = async (
  actor: string,
  confirmation: Omit<Waiting, 'key' | 'savedAt' | 'refused'>,
  photos: readonly Photo[],
  instead?: Waiting,
): Promise<string> => {
  const saved = {
    ...confirmation,
    key: crypto.randomUUID(),
    savedAt: new Date().toISOString(),
  };
  await keepWaiting(actor, saved, photos, instead);
  await changed();
  // Whoever confirms need not wait for the line: what is not sent yet stays in sight.
  sendAll().catch(() => undefined);
  return saved.key;
};

export const drop = async (each: Waiting): Promise<void> => {
  await forget(each);
  await changed();
};

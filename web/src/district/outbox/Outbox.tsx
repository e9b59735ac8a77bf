import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useLedger } from '../../ledger/ledger.tsx';
import { useSession } from '../../session/session.tsx';
import type { Photo } from './photo.ts';
import { send } from './send.ts';
import { forget, keepWaiting, type Waiting, waitingOf } from './store.ts';

interface Outbox {
  readonly waiting: readonly Waiting[];
  readonly isSending: boolean;
  readonly needsSignIn: boolean;
  /** Keeps a confirmation on the device, and sends it as soon as there is a line; returns its key. */
  readonly add: (
    confirmation: Pick<Waiting, 'contribution' | 'body'>,
    photos: readonly Photo[],
  ) => Promise<string>;
  readonly sendAll: () => Promise<void>;
  readonly drop: (waiting: Waiting) => Promise<void>;
}

const Kept = createContext<Outbox | undefined>(undefined);

export const useOutbox = (): Outbox => {
  const outbox = useContext(Kept);
  if (outbox === undefined) throw new Error('no outbox here');
  return outbox;
};

/** Of several tabs one sends at a time. */
const sendingLock = 'field/outbox';

export const OutboxProvider = ({ children }: { readonly children: ReactNode }) => {
  const ledger = useLedger();
  const cache = useQueryClient();
  const actor = useSession().person?.actor ?? '';
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [isSending, setSending] = useState(false);
  const [needsSignIn, setNeedsSignIn] = useState(false);

  const look = useCallback(async () => setWaiting(await waitingOf(actor)), [actor]);

  const sendAll = useCallback(async () => {
    setSending(true);
    try {
      await navigator.locks.request(sendingLock, async () => {
        for (const each of await waitingOf(actor)) {
          if (each.refused !== undefined) continue;
          const outcome = await send(ledger, each);
          setNeedsSignIn(outcome.is === 'later' && outcome.needsSignIn);
          if (outcome.is === 'later') break;
          if (outcome.is === 'sent') await forget(each);
          else await keepWaiting(actor, { ...each, refused: outcome.reason }, new Map());
          await look();
        }
      });
    } finally {
      setSending(false);
      await look();
      await cache.invalidateQueries();
    }
  }, [actor, cache, ledger, look]);

  useEffect(() => {
    const now = () => void sendAll();
    const start = async () => {
      await look();
      if (navigator.onLine && (await waitingOf(actor)).length > 0) await sendAll();
    };
    start().catch(() => undefined);
    addEventListener('online', now);
    return () => removeEventListener('online', now);
  }, [actor, look, sendAll]);

  const outbox = useMemo<Outbox>(
    () => ({
      waiting,
      isSending,
      needsSignIn,
      add: async (confirmation, photos) => {
        const saved = {
          ...confirmation,
          key: crypto.randomUUID(),
          savedAt: new Date().toISOString(),
        };
        const pictures = new Map(photos.map(({ sha256, bytes }) => [sha256, bytes]));
        await keepWaiting(actor, saved, pictures);
        await look();
        // Whoever confirms need not wait for the line: what is not sent yet stays in sight.
        if (navigator.onLine) sendAll().catch(() => undefined);
        return saved.key;
      },
      sendAll,
      drop: async (each) => {
        await forget(each);
        await look();
      },
    }),
    [actor, waiting, isSending, needsSignIn, look, sendAll],
  );
  return <Kept value={outbox}>{children}</Kept>;
};

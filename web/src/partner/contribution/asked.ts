import { useState } from 'react';
import type { Message } from '../../../../shared/contract/contributionLife.ts';
import { useRead } from '../../ledger/ledger.tsx';
import { useSession } from '../../session/session.tsx';

const placeOf = (actor: string) => `answered/${actor}`;
const most = 200;

const dismissedIn = (place: string): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
};

/** Messages of the office that were seen on this device and need no answer. */
export const useDismissed = () => {
  const { person } = useSession();
  const place = placeOf(person?.actor ?? '');
  const [ids, setIds] = useState(() => dismissedIn(place));
  return {
    has: (id: string) => ids.includes(id),
    add: (id: string) => {
      const next = [...ids, id].slice(-most);
      localStorage.setItem(place, JSON.stringify(next));
      setIds(next);
    },
  };
};

/** What the office said last about each contribution, as long as the partner neither answered nor put it aside. */
export const useAsked = (): readonly Message[] => {
  const { data } = useRead('listLatestMessages', { query: { limit: 100 } });
  const dismissed = useDismissed();
  const latest = new Map<string, Message>();
  for (const message of data?.items ?? [])
    if (!latest.has(message.contribution)) latest.set(message.contribution, message);
  return [...latest.values()].filter(({ from, id }) => from === 'office' && !dismissed.has(id));
};

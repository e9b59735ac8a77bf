import { useState } from 'react';
import { useSession } from '../../session/session.tsx';

const most = 6;

/** Searches that somebody wants to see again, kept on this device: at most six. */
export const useKeptViews = () => {
  const { person } = useSession();
  const place = `views/${person?.actor ?? ''}/contributions`;
  const [views, setViews] = useState<readonly string[]>(() => read(place));
  const keep = (next: readonly string[]) => {
    localStorage.setItem(place, JSON.stringify(next));
    setViews(next);
  };
  return {
    views,
    add: (search: string) =>
      keep([...views.filter((each) => each !== search), search].slice(-most)),
    drop: (search: string) => keep(views.filter((each) => each !== search)),
  };
};

const read = (place: string): readonly string[] => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
};

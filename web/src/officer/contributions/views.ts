import { useState } from 'react';
import { useSession } from '../../session/session.tsx';

const most = 12;

/** A search that somebody wants to see again, under a name of their own. */
export interface KeptView {
  readonly name: string;
  readonly search: string;
}

/** Kept on this device, for this person: the latest twelve. */
export const useKeptViews = () => {
  const { person } = useSession();
  const place = `views/${person?.actor ?? ''}/contributions`;
  const [views, setViews] = useState<readonly KeptView[]>(() => read(place));
  const keep = (next: readonly KeptView[]) => {
    localStorage.setItem(place, JSON.stringify(next));
    setViews(next);
  };
  const without = (search: string) => views.filter((each) => each.search !== search);
  return {
    views,
    add: (view: KeptView) => keep([...without(view.search), view].slice(-most)),
    drop: (search: string) => keep(without(search)),
  };
};

const read = (place: string): readonly KeptView[] => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(value) ? value.filter(isView) : [];
  } catch {
    return [];
  }
};

const isView = (value: unknown): value is KeptView => {
  const { name, search } = (value ?? {}) as Partial<KeptView>;
  return typeof name === 'string' && typeof search === 'string';
};

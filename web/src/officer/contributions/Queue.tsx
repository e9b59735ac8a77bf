import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { inDigits } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { daysSince, type Term, termOf, toneOf } from '../waiting.ts';
import { ContributionCard, waits } from './ContributionCard.tsx';
import { keepPlace, lookedAt, placeIn } from './queuePlace.ts';
import { queueTexts } from './texts.ts';

/** How far a key moves. By the place of the key, so that the Persian layout has j and k as well. */
const moves: Readonly<Record<string, number>> = { ArrowDown: 1, KeyJ: 1, ArrowUp: -1, KeyK: -1 };

/** The queue itself: arrows or j and k go through it, Enter opens. */
export const Queue = ({
  contributions,
  search,
}: {
  readonly contributions: readonly Contribution[];
  readonly search: string;
}) => {
  const t = useTexts(queueTexts);
  const list = useRef<HTMLUListElement>(null);
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('a.card') ?? [])];
  const ids = contributions.map(({ id }) => id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when somebody comes back to it
  useEffect(() => {
    const at = placeIn(ids, lookedAt());
    // After the page has given the focus to its heading, as every page does.
    const frame = requestAnimationFrame(() => at !== undefined && links()[at]?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => keepPlace({ search, ids }));
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.code];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = links();
    const next = all[all.indexOf(document.activeElement as HTMLElement) + move];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <>
      <Terms contributions={contributions} />
      <p className="help keys">{t.keys}</p>
      <ul className="cards single" ref={list} onKeyDown={onKeyDown}>
        {contributions.map((contribution) => (
          <li key={contribution.id}>
            <ContributionCard contribution={contribution} />
          </li>
        ))}
      </ul>
    </>
  );
};

const terms: readonly Term[] = ['late', 'soon', 'in-time'];

/** How much of what is shown is late, in words and figures. */
const Terms = ({ contributions }: { readonly contributions: readonly Contribution[] }) => {
  const t = useTexts(queueTexts);
  const { language } = useLanguage();
  const now = Date.now();
  const days = contributions
    .filter(({ status }) => waits.has(status))
    .map(({ submittedAt }) => daysSince(submittedAt, now));
  if (days.length === 0) return null;
  return (
    <p className="badges">
      {terms.map((term) => {
        const count = days.filter((each) => termOf(each) === term).length;
        if (count === 0) return null;
        return (
          <Badge key={term} tone={toneOf(term)}>
            {filled(t[term], { count: inDigits(String(count), language) })}
          </Badge>
        );
      })}
    </p>
  );
};

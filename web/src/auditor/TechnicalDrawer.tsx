import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '../../../shared/contract/calling.ts';
import { inDigits } from '../../../shared/domain/format.ts';
import type { TileRead } from '../../../shared/log/tiles.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { type Ledger, useLedger } from '../ledger/ledger.tsx';
import { checkLog, type LogState, type Seen } from './checkLog.ts';
import { drawerTexts } from './drawerTexts.ts';

const placeOf = (origin: string): string => `seen/${origin}`;

/** What this browser saw last of the log: the memory that a rewritten log can't reach. */
const seenBefore = (origin: string): Seen | undefined => {
  const kept = localStorage.getItem(placeOf(origin));
  return kept === null ? undefined : JSON.parse(kept);
};

const tileReader =
  (ledger: Ledger): TileRead =>
  async (path) => {
    try {
      return (await ledger('getTile', { params: { path: path.replace(/^tile\//, '') } })).bytes;
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 404) return undefined;
      throw error;
    }
  };

const look = async (ledger: Ledger) => {
  const trust = await ledger('getTrust', {});
  const { bytes } = await ledger('getCheckpoint', {});
  const now = { key: trust.log, checkpoint: new TextDecoder().decode(bytes) };
  const before = seenBefore(trust.origin);
  const state = await checkLog(now, trust, { before, read: tileReader(ledger) });
  // Only what continues the memory takes its place.
  if (state.is === 'good') localStorage.setItem(placeOf(trust.origin), JSON.stringify(now));
  return { ...now, origin: trust.origin, state };
};

/** The one place of the portal that speaks of the log in the log's own words. */
export const TechnicalDrawer = () => {
  const t = useTexts(drawerTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.title}</summary>
      {isOpen && <Head />}
    </details>
  );
};

const Head = () => {
  const t = useTexts(drawerTexts);
  const { language } = useLanguage();
  const ledger = useLedger();
  const { data, error } = useQuery({ queryKey: ['log'], queryFn: () => look(ledger) });
  if (error !== null) return <p role="alert">{t.cannot}</p>;
  if (data === undefined) return <p role="status">{t.checking}</p>;
  const { state } = data;
  return (
    <>
      <dl>
        <dt>{t.signature}</dt>
        <dd>
          <span role="status">
            <Verdict state={state} />
          </span>
        </dd>
        <dt>{t.origin}</dt>
        <dd dir="ltr">{data.origin}</dd>
        {state.is === 'good' && (
          <>
            <dt>{t.size}</dt>
            <dd>{inDigits(String(state.size), language)}</dd>
            <dt>{t.root}</dt>
            <dd className="hash" dir="ltr">
              {state.root}
            </dd>
          </>
        )}
        <dt>{t.key}</dt>
        <dd className="hash" dir="ltr">
          {data.key}
        </dd>
      </dl>
      <h2>{t.raw}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre className="note" dir="ltr" tabIndex={0}>
        {data.checkpoint}
      </pre>
    </>
  );
};

const Verdict = ({ state }: { readonly state: LogState }) => {
  const t = useTexts(drawerTexts);
  const { language } = useLanguage();
  if (state.is !== 'good') return <strong className="wrong">{t[state.is]}</strong>;
  const since =
    state.since === undefined
      ? t.first
      : filled(t.continues, { size: inDigits(String(state.since), language) });
  return (
    <>
      {t.good} {since}
    </>
  );
};

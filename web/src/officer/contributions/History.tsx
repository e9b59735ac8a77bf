import type { HistoryStep } from '../../../../shared/contract/history.ts';
import { useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { DayOfInstant } from '../../parts/figures.tsx';
import { useSession } from '../../session/session.tsx';
import { historyTexts } from './historyTexts.ts';

const sides = { partner: 'partner', district: 'district' } as const;

/** What happened so far, latest first, with the reasons that were given. */
export const History = ({ steps }: { readonly steps: readonly HistoryStep[] }) => {
  const t = useTexts(historyTexts);
  return (
    <ol className="history">
      {steps.map(({ entry, kind, recordedAt, by, data }) => (
        <li key={entry}>
          <strong>{kind in t ? t[kind as keyof typeof t] : t.other}</strong> ·{' '}
          <DayOfInstant at={recordedAt} /> · <Who {...by} />
          {[data.reason, data.note].map(
            (words) =>
              typeof words === 'string' && (
                <p className="note" dir="auto" key={words}>
                  {words}
                </p>
              ),
          )}
        </li>
      ))}
    </ol>
  );
};

/** Colleagues know each other by their logins; everybody else is a side. */
const Who = ({ actor, role }: HistoryStep['by']) => {
  const t = useTexts(historyTexts);
  const { person } = useSession();
  const { data } = useRead('listOfficers', { query: { limit: 100 } }, { skip: role in sides });
  if (role in sides) return <>{t[sides[role as keyof typeof sides]]}</>;
  if (actor === person?.actor) return <>{t.you}</>;
  const login = data?.items.find((officer) => officer.actor === actor)?.login;
  return (
    <>
      {t.office} {login !== undefined && <bdi dir="ltr">({login})</bdi>}
    </>
  );
};

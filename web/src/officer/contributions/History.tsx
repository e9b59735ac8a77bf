import type { Entry } from '../../../../shared/contract/entry.ts';
import { useTexts } from '../../language/language.tsx';
import { DayOfInstant } from '../../parts/figures.tsx';
import { historyTexts } from './historyTexts.ts';

const sides = { partner: 'partner', district: 'district' } as const;

/** What happened so far, latest first, with the reasons that were given. */
export const History = ({ steps }: { readonly steps: readonly Entry[] }) => {
  const t = useTexts(historyTexts);
  return (
    <ol className="history">
      {steps.map(({ id, kind, recordedAt, by, data }) => (
        <li key={id}>
          <strong>{kind in t ? t[kind as keyof typeof t] : t.other}</strong> ·{' '}
          <DayOfInstant at={recordedAt} /> ·{' '}
          {by.role in sides ? t[sides[by.role as keyof typeof sides]] : t.office}
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

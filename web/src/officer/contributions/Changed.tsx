import type { Contribution } from '../../../../shared/contract/contributions.ts';
import type { HistoryStep } from '../../../../shared/contract/history.ts';
import { filled, type Texts, useTexts } from '../../language/language.tsx';
import { useStatusNames } from '../../parts/ContributionStatus.tsx';
import { History } from './History.tsx';
import { changeOf } from './steps.ts';

const texts: Texts<'title' | 'status' | 'lines' | 'evidence' | 'kept'> = {
  fa: {
    title: 'در این میان این پرونده تغییر کرده است',
    status: 'وضعیت از «{before}» به «{now}» رسید.',
    lines: 'اقلام یا مقدارها را مشارکت‌کننده تغییر داده است؛ جدول بالا تازه است.',
    evidence: 'مدارک تغییر کرده است.',
    kept: 'آنچه نوشته‌اید سر جایش است. آن را با وضعیت تازه بسنجید؛ اگر هنوز درست است بفرستید.',
  },
  en: {
    title: 'This was changed in the meantime',
    status: 'Its state went from “{before}” to “{now}”.',
    lines: 'The partner changed items or quantities; the table above is the new one.',
    evidence: 'The evidence changed.',
    kept: 'What you wrote is still here. Compare it with the new state; send it if it still holds.',
  },
};

/** What others did to a contribution since somebody began to decide about it. */
export const Changed = ({
  before,
  now,
  since,
}: {
  readonly before: Contribution;
  readonly now: Contribution;
  /** What was recorded since. */
  readonly since: readonly HistoryStep[];
}) => {
  const t = useTexts(texts);
  const statusName = useStatusNames();
  const change = changeOf(before, now);
  if (change === undefined) return null;
  return (
    <div className="trouble changed" role="alert">
      <h3>{t.title}</h3>
      {change.status !== undefined && (
        <p>
          {filled(t.status, {
            before: statusName[change.status[0]],
            now: statusName[change.status[1]],
          })}
        </p>
      )}
      {change.lines && <p>{t.lines}</p>}
      {change.evidence && <p>{t.evidence}</p>}
      <History steps={since} />
      <p className="note">{t.kept}</p>
    </div>
  );
};

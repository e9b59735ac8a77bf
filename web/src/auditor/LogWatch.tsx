import { Link } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { Badge } from '../parts/Badge.tsx';
import { isUnable } from '../proof/browserCrypto.ts';
import { drawerTexts } from './drawerTexts.ts';
import { useLog } from './useLog.ts';

/** On every page of the auditor: that the ledger continues what this browser saw, or the alarm that it does not. */
export const LogWatch = () => {
  const t = useTexts(drawerTexts);
  const { data, error } = useLog();
  if (error !== null && isUnable(error)) return <p className="note">{t.cannot}</p>;
  if (data === undefined) return null;
  const [finding] = data.findings;
  if (finding !== undefined)
    return (
      <div className="alarm" role="alert">
        <p>
          <strong>{t.alarm}</strong> {t[finding.name as keyof typeof t] ?? finding.name}
        </p>
        <p>
          {t.alarmWay} <Link href="/drawer">{t.title}</Link>
        </p>
      </div>
    );
  return (
    <p className="note" data-log="good">
      <Badge tone="good">{data.history.length === 0 ? t.watchFirst : t.watchGood}</Badge>
    </p>
  );
};

import { Link } from 'wouter';
import { inDigits } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useRead } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Named } from '../parts/figures.tsx';
import { Page } from '../parts/Page.tsx';
import { Wait } from '../shell/Wait.tsx';
import { administrationTexts } from './texts.ts';

/** Where an administrator begins: of an empty system with the steps, later with what has gone missing. */
export const Readiness = () => {
  const t = useTexts(administrationTexts);
  const { language } = useLanguage();
  const { data, error, isPending, refetch } = useRead('getReadiness', {});
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  const { warnings, officers } = data;
  const isNew = warnings.some(({ code }) => code === 'not-configured');
  return (
    <Page title={t.startTitle} lead={isNew ? t.firstLead : t.startLead}>
      {(isNew || officers < 2) && (
        <p>
          <Link className="button main" href="/first">
            {isNew ? t.begin : t.goOn}
          </Link>
        </p>
      )}
      {warnings.length === 0 && <p className="done">{t.ready}</p>}
      {(isNew ? [] : warnings).map(({ code, text }) => (
        <div className="trouble" key={code}>
          <p>
            <Named name={text} />
          </p>
          <Link href={code === 'one-officer' ? '/people' : '/office'}>
            {code === 'one-officer' ? t.toPeople : t.toOffice}
          </Link>
        </div>
      ))}
      <p className="note">
        {filled(t.officers, {
          count: `${inDigits(String(officers), language)}${officers >= 2 ? '+' : ''}`,
        })}
      </p>
    </Page>
  );
};

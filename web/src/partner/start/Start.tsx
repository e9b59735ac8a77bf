import { Link } from 'wouter';
import { inDigits } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { Page } from '../../parts/Page.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { Promises } from '../promises/Promises.tsx';
import { yearsOf } from '../standing.ts';
import { useContributions } from '../useContributions.ts';
import { Given, Worth } from './Given.tsx';
import { startTexts } from './texts.ts';
import { Waiting } from './Waiting.tsx';

/** Where a partner begins: what waits for it, what it gave, and what is left to give. */
export const Start = () => {
  const t = useTexts(startTexts);
  const { language } = useLanguage();
  const { items, isPending, isWhole, isCounting, error, refetch } = useContributions();
  const isFirst = !isPending && error === null && items.length === 0;
  return (
    <Page
      title={t.title}
      actions={
        <>
          <Link className="button main" href="/new">
            {isFirst ? t.first : t.new}
          </Link>
          <Link className="button" href="/import">
            {t.import}
          </Link>
        </>
      }
    >
      {isPending && <Wait />}
      <Trouble error={error} retry={refetch} />
      {isFirst && <p className="empty">{t.firstWay}</p>}
      {!isPending && (
        <>
          {!isFirst && <h2>{t.waits}</h2>}
          {!isFirst && <Waiting contributions={items} />}
          {!isFirst && (
            <div className="two-parts">
              <div>
                <h2>{t.given}</h2>
                <Given contributions={items} />
                {!isWhole && !isCounting && (
                  <p className="note">
                    {filled(t.onlyLast, { count: inDigits(String(items.length), language) })}
                  </p>
                )}
                <h3>{t.worth}</h3>
                <Worth contributions={items} />
                <p className="links">
                  {yearsOf(items)
                    .slice(0, 3)
                    .map((year) => (
                      <Link key={year} href={`/year/${year}`}>
                        {filled(t.year, { year: inDigits(year, language) })}
                      </Link>
                    ))}
                </p>
              </div>
              <div>
                <h2>{t.promises}</h2>
                <Promises isShort />
                <p>
                  <Link href="/promises">{t.allPromises}</Link>
                </p>
                <Papers />
              </div>
            </div>
          )}
        </>
      )}
    </Page>
  );
};

const Papers = () => {
  const t = useTexts(startTexts);
  const { language } = useLanguage();
  const { data } = useRead('listCertificates', { query: { limit: 100 } });
  if (data === undefined) return null;
  const issued = data.items.filter(({ status }) => status === 'issued');
  const last = issued.at(-1);
  return (
    <>
      <h2>{t.certificates}</h2>
      {last === undefined ? (
        <p className="note">{t.noCertificate}</p>
      ) : (
        <>
          <p>
            {filled(t.certificatesIssued, { count: inDigits(String(issued.length), language) })}{' '}
            {t.lastCertificate}:{' '}
            <Link href={`/certificates/${last.id}`}>
              <bdi dir="ltr">{last.serial}</bdi>
            </Link>
          </p>
          <p>
            <Link href="/certificates">{t.allCertificates}</Link>
          </p>
        </>
      )}
    </>
  );
};

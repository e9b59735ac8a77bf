import { lazy, type ReactNode, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useRead } from '../ledger/ledger.tsx';
import { Button } from '../parts/Button.tsx';
import { Named } from '../parts/figures.tsx';
import { useSession } from '../session/session.tsx';
import { Foot } from './Foot.tsx';
import { leave } from './leave.ts';
import { Notices } from './Notices.tsx';
import { placeOf } from './places.ts';
import { roleNames, shellTexts } from './texts.ts';

// Only who works where there is no line has something that is not sent.
const UnsentBar = lazy(() => import('../district/UnsentBar.tsx'));

/** What stands around every page. */
export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const t = useTexts(shellTexts);
  const roles = useTexts(roleNames);
  const { language, choose } = useLanguage();
  const { state, person, signIn, signOut } = useSession();
  const [at] = useLocation();
  const other = language === 'fa' ? 'en' : 'fa';
  return (
    <>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <header className="bar">
        <Link className="home" href="/">
          <OfficeName />
        </Link>
        <nav aria-label={t.roles} className="roles">
          {person?.roles.map((role) => (
            <Link
              key={role}
              href={placeOf[role]}
              {...(at.startsWith(placeOf[role]) && { 'aria-current': 'page' as const })}
            >
              {roles[role]}
            </Link>
          ))}
        </nav>
        <div className="bar-end">
          <Button onPress={() => choose(other)}>
            <span lang={other}>{t.otherLanguage}</span>
          </Button>
          {(state === 'somebody' || state === 'ended') && (
            <Button onPress={() => void leave(signOut)}>{t.signOut}</Button>
          )}
          {state === 'nobody' && <Button onPress={() => void signIn()}>{t.signIn}</Button>}
        </div>
      </header>
      <Notices />
      {person?.roles.includes('district') === true && (
        <Suspense fallback={null}>
          <UnsentBar />
        </Suspense>
      )}
      <main id="main">{children}</main>
      <Foot />
    </>
  );
};

const OfficeName = () => {
  const t = useTexts(shellTexts);
  const { data } = useRead('getOffice', {});
  return data?.settings === undefined ? t.home : <Named name={data.settings.name} />;
};

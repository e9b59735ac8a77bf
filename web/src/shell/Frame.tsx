import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useRead } from '../ledger/ledger.tsx';
import { Button } from '../parts/Button.tsx';
import { Named } from '../parts/figures.tsx';
import { useSession } from '../session/session.tsx';
import { placeOf } from './places.ts';
import { roleNames, shellTexts } from './texts.ts';

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
          {state === 'somebody' && <Button onPress={() => void signOut()}>{t.signOut}</Button>}
          {state === 'nobody' && <Button onPress={() => void signIn()}>{t.signIn}</Button>}
        </div>
      </header>
      <Notices />
      <main id="main">{children}</main>
    </>
  );
};

const OfficeName = () => {
  const t = useTexts(shellTexts);
  const { data } = useRead('getOffice', {});
  return data?.settings === undefined ? t.home : <Named name={data.settings.name} />;
};

const Notices = () => {
  const t = useTexts(shellTexts);
  const isOnline = useOnline();
  const { data } = useRead('getOffice', {});
  return (
    <>
      {!isOnline && (
        <p className="notice" role="status">
          {t.offline}
        </p>
      )}
      {data?.settings?.demonstration === true && (
        <aside className="notice plain">{t.demonstration}</aside>
      )}
    </>
  );
};

export const useOnline = (): boolean => {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
};

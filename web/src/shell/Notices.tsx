import { useEffect, useState } from 'react';
import { useTexts } from '../language/language.tsx';
import { useClockIsWrong } from '../ledger/clock.ts';
import { useRead } from '../ledger/ledger.tsx';
import { Button } from '../parts/Button.tsx';
import { useSession } from '../session/session.tsx';
import { shellTexts } from './texts.ts';

/** What is true of the whole portal just now. */
export const Notices = () => {
  const t = useTexts(shellTexts);
  const isOnline = useOnline();
  const clockIsWrong = useClockIsWrong();
  const { state, signIn } = useSession();
  const { data } = useRead('getOffice', {});
  return (
    <>
      <div role="status">
        {!isOnline && <p className="notice">{t.offline}</p>}
        {isOnline && state === 'ended' && (
          <p className="notice">
            {t.ended} <Button onPress={() => void signIn()}>{t.signIn}</Button>
          </p>
        )}
        {clockIsWrong && <p className="notice">{t.clock}</p>}
      </div>
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

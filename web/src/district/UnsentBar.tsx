import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { inDigits } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useLedger } from '../ledger/ledger.tsx';
import { Button } from '../parts/Button.tsx';
import { useSession } from '../session/session.tsx';
import { connect, hasSendable, sendAll, useOutbox } from './outbox/outbox.ts';
import { unsentTexts } from './unsentTexts.ts';

/** A line may be back without the browser noticing. */
const retry_ms = 30_000;

/** What this device has not sent yet, above every page until it is sent or set aside. */
const UnsentBar = () => {
  const t = useTexts(unsentTexts);
  const { language } = useLanguage();
  const { state, signIn } = useSession();
  const { waiting, isSending, needsSignIn } = useOutbox();
  useSending();
  const refused = waiting.filter((each) => each.refused !== undefined).length;
  const count = (number: number) => inDigits(String(number), language);
  const asksSignIn = (needsSignIn || state === 'ended') && refused < waiting.length;
  return (
    <div role="status">
      {waiting.length > 0 && (
        <div className="unsent-bar">
          <Link href="~/district/unsent">
            <strong>{filled(t.unsent, { count: count(waiting.length) })}</strong>
          </Link>
          <span>{asksSignIn ? t.needsSignIn : refused < waiting.length ? t.unsentWay : ''}</span>
          {refused > 0 && (
            <span className="refused">{filled(t.someRefused, { count: count(refused) })}</span>
          )}
          {asksSignIn && <Button onPress={() => void signIn()}>{t.signIn}</Button>}
          {!asksSignIn && refused < waiting.length && (
            <Button isPending={isSending} onPress={() => void sendAll()}>
              {t.sendNow}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
export default UnsentBar;

/** Sends at the start, when a line or somebody's attention comes back, and now and then. */
const useSending = (): void => {
  const ledger = useLedger();
  const cache = useQueryClient();
  const { person, token, state } = useSession();
  const actor = person?.actor;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a session that begins anew sends what waited for it
  useEffect(() => {
    if (actor === undefined) return;
    const onSent = () => void cache.invalidateQueries();
    const stop = connect({ actor, ledger, token, onSent });
    const now = () => {
      if (hasSendable()) sendAll().catch(() => undefined);
    };
    addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    const timer = setInterval(now, retry_ms);
    return () => {
      stop();
      removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
      clearInterval(timer);
    };
  }, [actor, cache, ledger, token, state]);
};

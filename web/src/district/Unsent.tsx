import { inDigits } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { Button } from '../parts/Button.tsx';
import { Day } from '../parts/figures.tsx';
import { deliveryTexts } from './deliveryTexts.ts';
import { useOutbox } from './outbox/Outbox.tsx';

/** What this device has not sent yet, on every page until it is sent or set aside. */
export const Unsent = () => {
  const t = useTexts(deliveryTexts);
  const { language } = useLanguage();
  const { waiting, isSending, needsSignIn, sendAll, drop } = useOutbox();
  const refused = waiting.filter((each) => each.refused !== undefined);
  return (
    <div role="status">
      {waiting.length > 0 && (
        <div className="unsent">
          <strong>{filled(t.unsent, { count: inDigits(String(waiting.length), language) })}</strong>{' '}
          {needsSignIn ? t.needsSignIn : t.unsentWay}
          {refused.length > 0 && (
            <ul>
              {refused.map((each) => (
                <li key={each.key}>
                  <bdi>{each.body.record.number}</bdi> · <Day day={each.body.occurredOn} />{' '}
                  <span dir="auto">{filled(t.refusedWay, { reason: each.refused ?? '' })}</span>{' '}
                  <Button onPress={() => void drop(each)}>{t.drop}</Button>
                </li>
              ))}
            </ul>
          )}
          {refused.length < waiting.length && (
            <Button isPending={isSending} onPress={() => void sendAll()}>
              {t.sendNow}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};

import { inDigits } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { Badge } from '../parts/Badge.tsx';
import { daysSince, toneOf } from './waiting.ts';

const texts = {
  fa: { today: 'امروز رسیده', days: '{days} روز در انتظار' },
  en: { today: 'came today', days: 'waiting for {days} days' },
};

/** For how long something has waited for the office. */
export const Waiting = ({ since }: { readonly since: string }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const days = daysSince(since, Date.now());
  return (
    <Badge tone={toneOf(days)}>
      {days === 0 ? t.today : filled(t.days, { days: inDigits(String(days), language) })}
    </Badge>
  );
};

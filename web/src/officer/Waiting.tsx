import { inDigits } from '../../../shared/domain/format.ts';
import { filled, type Texts, useLanguage, useTexts } from '../language/language.tsx';
import { Badge } from '../parts/Badge.tsx';
import { daysSince, type Term, termOf, toneOf } from './waiting.ts';

const texts: Texts<'today' | Term> = {
  fa: {
    today: 'امروز رسیده',
    'in-time': '{days} روز در انتظار',
    soon: 'نزدیک مهلت: {days} روز در انتظار',
    late: 'دیرشده: {days} روز در انتظار',
  },
  en: {
    today: 'came today',
    'in-time': 'waiting for {days} days',
    soon: 'soon late: waiting for {days} days',
    late: 'late: waiting for {days} days',
  },
};

/** For how long something has waited for the office, in words and colour. */
export const Waiting = ({ since }: { readonly since: string }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const days = daysSince(since, Date.now());
  const term = termOf(days);
  return (
    <Badge tone={toneOf(term)}>
      {days === 0 ? t.today : filled(t[term], { days: inDigits(String(days), language) })}
    </Badge>
  );
};

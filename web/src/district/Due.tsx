import type { Need } from '../../../shared/contract/needs.ts';
import { inDigits } from '../../../shared/domain/format.ts';
import { daysFrom } from '../../../shared/domain/need/urgency.ts';
import { dayOf } from '../../../shared/domain/period.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { Badge } from '../parts/Badge.tsx';
import { districtTexts } from './texts.ts';

/** From so many days before its due day on, a need stands out. */
const near_days = 3;

/** How urgent a need is and how long it may still wait; nothing once it has ended. */
export const Due = ({ need: { urgency, due, status } }: { readonly need: Need }) => {
  const t = useTexts(districtTexts);
  const { language } = useLanguage();
  if (status === 'met' || status === 'cancelled')
    return <Badge tone={status === 'met' ? 'good' : 'plain'}>{t[status]}</Badge>;
  const days = daysFrom(dayOf(new Date()), due);
  const inFigures = { days: inDigits(String(Math.abs(days)), language) };
  const left = days < 0 ? t.daysOver : days === 0 ? t.dueToday : t.daysLeft;
  return (
    <Badge tone={days < 0 ? 'bad' : days <= near_days ? 'waiting' : 'good'}>
      {t[urgency]} · {filled(left, inFigures)}
    </Badge>
  );
};

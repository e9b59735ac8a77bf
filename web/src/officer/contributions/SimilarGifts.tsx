import { Link } from 'wouter';
import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { type Texts, useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { ContributionStatus } from '../../parts/ContributionStatus.tsx';
import { Day } from '../../parts/figures.tsx';
import { waits } from './ContributionCard.tsx';
import { type Likeness, likeness } from './similar.ts';

const texts: Texts<'title' | Likeness> = {
  fa: {
    title: 'شاید پیش‌تر ثبت شده باشد: پیش از تصمیم این‌ها را هم ببینید.',
    letter: 'همان شمارهٔ نامه',
    invoice: 'همان فاکتور',
    quantity: 'همان قلم، مقدار و منطقه، با فاصلهٔ کمتر از یک ماه',
  },
  en: {
    title: 'It may have been logged before: look at these as well before you decide.',
    letter: 'the same letter number',
    invoice: 'the same invoice',
    quantity: 'the same item, quantity and region within a month',
  },
};

/** What the same partner logged that looks like this one, as long as it is not decided. */
export const SimilarGifts = ({ contribution }: { readonly contribution: Contribution }) => {
  const t = useTexts(texts);
  const { partner, status } = contribution;
  const { data } = useRead(
    'listContributions',
    { query: { partner, limit: 100 } },
    { skip: !waits.has(status) },
  );
  const found = (data?.items ?? []).flatMap((other) => {
    const why = likeness(contribution, other);
    return why === undefined ? [] : [{ other, why }];
  });
  if (found.length === 0) return null;
  return (
    <div className="trouble">
      <p>{t.title}</p>
      <ul>
        {found.map(({ other, why }) => (
          <li key={other.id}>
            <Link href={`/contributions/${other.id}`}>
              <Day day={other.occurredOn} />
            </Link>{' '}
            · {t[why]} · <ContributionStatus status={other.status} />
          </li>
        ))}
      </ul>
    </div>
  );
};

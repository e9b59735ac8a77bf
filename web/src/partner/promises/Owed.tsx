import { Link } from 'wouter';
import type { Obligation } from '../../../../shared/contract/obligations.ts';
import { inDigits } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { Day, Money } from '../../parts/figures.tsx';
import { ShareBar } from '../../parts/ShareBar.tsx';
import { promiseTexts } from './texts.ts';

/** What an enterprise owes in a year, in rials of what its gifts cost it. */
export const Owed = ({
  owed: { id, year, basis, due, fulfilled, remaining, dueOn, status },
  isShort,
}: {
  readonly owed: Obligation;
  readonly isShort: boolean;
}) => {
  const t = useTexts(promiseTexts);
  const { language } = useLanguage();
  return (
    <section className="share-row">
      <h3>
        {filled(t.obligation, { year: inDigits(year, language) })}
        <span className="given">
          {t.due} <Day day={dueOn} short />
        </span>
      </h3>
      {status === 'overdue' && <Badge tone="bad">{t.overdue}</Badge>}
      <ShareBar
        whole={BigInt(due)}
        parts={[
          {
            tone: 'done',
            amount: BigInt(fulfilled),
            words: (
              <>
                {t.fulfilled} <Money amount={fulfilled} />
              </>
            ),
          },
          {
            tone: 'rest',
            amount: BigInt(remaining),
            words: (
              <>
                {t.left} <Money amount={remaining} />
              </>
            ),
          },
        ]}
      />
      {!isShort && (
        <>
          <p className="note">
            <bdi>{basis.title}</bdi> · {t.letter} <bdi>{basis.letter.number}</bdi>
          </p>
          {remaining !== '0' && <Link href={`/new?obligation=${id}`}>{t.give}</Link>}
        </>
      )}
    </section>
  );
};

import { Link } from 'wouter';
import type { Mou } from '../../../../shared/contract/memoranda.ts';
import { useTexts } from '../../language/language.tsx';
import { ItemName } from '../../ledger/places.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { ItemQuantity } from '../../parts/CodeNames.tsx';
import { Day, Named } from '../../parts/figures.tsx';
import { Progress } from './Progress.tsx';
import { promiseTexts } from './texts.ts';

/** The burn-down of a memorandum, clause by clause. */
export const Memorandum = ({
  mou: { id, title, letter, clauses, status },
  isShort,
}: {
  readonly mou: Mou;
  readonly isShort: boolean;
}) => {
  const t = useTexts(promiseTexts);
  return (
    <section className="memorandum">
      <h3>
        <Named name={title} />
      </h3>
      {!isShort && (
        <p className="note">
          {t.letter} <bdi>{letter.number}</bdi> · <Day day={letter.date} /> · {t[status]}
        </p>
      )}
      {clauses.map(
        ({ clause, item, fulfilled, left, released, due, overdue, milestones, text }) => (
          <div key={clause} className="share-row">
            <p className="clause">
              <ItemName code={item} /> · {t.due} <Day day={due} short />{' '}
              {(overdue || milestones.some((each) => each.overdue)) && (
                <Badge tone="bad">{t.overdue}</Badge>
              )}
            </p>
            <Progress item={item} done={fulfilled} left={left} released={released} />
            {!isShort && (
              <>
                <p className="note" dir="auto">
                  {text}
                </p>
                {milestones
                  .filter(({ reached }) => !reached)
                  .map(({ by, missing }) => (
                    <p key={by} className="note">
                      <Missing text={t.missing} by={by} missing={missing} item={item} />
                    </p>
                  ))}
                {status === 'active' && left !== '0' && (
                  <Link href={`/new?mou=${id}&clause=${clause}&item=${item}`}>{t.give}</Link>
                )}
              </>
            )}
          </div>
        ),
      )}
    </section>
  );
};

const Missing = ({
  text,
  by,
  missing,
  item,
}: {
  readonly text: string;
  readonly by: string;
  readonly missing: string;
  readonly item: string;
}) =>
  text.split(/(\{\w+\})/).map((part) => {
    if (part === '{by}') return <Day key={part} day={by} short />;
    if (part === '{missing}') return <ItemQuantity key={part} item={item} amount={missing} />;
    return part;
  });

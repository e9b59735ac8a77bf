import type { Mou } from '../../../../../shared/contract/memoranda.ts';
import { useTexts } from '../../../language/language.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { Day } from '../../../parts/figures.tsx';
import { useAmountOf, useItemNames } from '../register/amounts.ts';
import { BurnDown } from '../register/BurnDown.tsx';
import { memorandumTexts } from './memorandumTexts.ts';

/** The clauses of a memorandum, what is fulfilled of each, and its milestones. */
export const Clauses = ({
  of: { clauses },
  isShort = false,
}: {
  readonly of: Mou;
  /** For a list: the bars only. */
  readonly isShort?: boolean;
}) => {
  const t = useTexts(memorandumTexts);
  const amountOf = useAmountOf();
  const itemName = useItemNames();
  return clauses.map((clause) => (
    <div key={clause.clause} className="clause">
      {isShort ? (
        itemName(clause.item)
      ) : (
        <h3>
          {itemName(clause.item)} {clause.overdue && <Badge tone="bad">{t.overdue}</Badge>}
          {clause.left === '0' && clause.released === '0' && (
            <Badge tone="good">{t.fulfilled}</Badge>
          )}
        </h3>
      )}
      <BurnDown
        all={clause.pledged}
        done={clause.fulfilled}
        released={clause.released}
        left={clause.left}
        overdue={clause.overdue}
        show={(amount) => amountOf(clause.item, amount)}
      />
      {!isShort && (
        <>
          <p>{clause.text}</p>
          <p className="note">
            {t.due}: <Day day={clause.due} />
          </p>
          {clause.milestones.length > 0 && (
            <ul>
              {clause.milestones.map(({ by, target, reached, missing, overdue }) => (
                <li key={by}>
                  {t.until} <Day day={by} />: {amountOf(clause.item, target)}{' '}
                  <Badge tone={reached ? 'good' : overdue ? 'bad' : 'waiting'}>
                    {reached ? t.reached : `${t.missing} ${amountOf(clause.item, missing)}`}
                  </Badge>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  ));
};

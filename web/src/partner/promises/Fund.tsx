import { Link } from 'wouter';
import type { Saving } from '../../../../shared/contract/savings.ts';
import { nameIn } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { Money } from '../../parts/figures.tsx';
import { ShareBar } from '../../parts/ShareBar.tsx';
import { promiseTexts } from './texts.ts';

/** The fund of a saving: what is left of each use, to the rial. */
export const Fund = ({
  saving: { id, statement, uses, residual, received },
  isShort,
}: {
  readonly saving: Saving;
  readonly isShort: boolean;
}) => {
  const t = useTexts(promiseTexts);
  const { language } = useLanguage();
  const money = (word: string, amount: string) => (
    <>
      {word} <Money amount={amount} />
    </>
  );
  const granted = uses.reduce((sum, use) => sum + BigInt(use.granted), 0n);
  const spent = String(granted - BigInt(residual));
  return (
    <section className="share-row">
      <h3>
        {filled(t.fund, { what: nameIn(statement.population, language) })}
        <span className="given">{money(t.left, residual)}</span>
      </h3>
      {isShort ? (
        <Spent granted={granted} spent={spent} left={residual} />
      ) : (
        <>
          {received !== '0' && <p className="note">{money(t.received, received)}</p>}
          {uses.map((use) => (
            <div key={use.use}>
              <p className="clause">{t[use.use]}</p>
              <Spent granted={BigInt(use.granted)} spent={use.spent} left={use.left} />
              {use.use !== 'carried-over' && use.left !== '0' && (
                <Link href={`/new?saving=${id}&use=${use.use}`}>{t.giveFromFund}</Link>
              )}
            </div>
          ))}
        </>
      )}
    </section>
  );
};

const Spent = ({
  granted,
  spent,
  left,
}: {
  readonly granted: bigint;
  readonly spent: string;
  readonly left: string;
}) => {
  const t = useTexts(promiseTexts);
  return (
    <ShareBar
      whole={granted}
      parts={[
        {
          tone: 'done',
          amount: BigInt(spent),
          words: (
            <>
              {t.spent} <Money amount={spent} />
            </>
          ),
        },
        {
          tone: 'rest',
          amount: BigInt(left),
          words: (
            <>
              {t.left} <Money amount={left} />
            </>
          ),
        },
      ]}
    />
  );
};

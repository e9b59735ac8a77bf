import { sum, thousandths } from '../../../../shared/domain/decimal.ts';
import { useTexts } from '../../language/language.tsx';
import { ItemQuantity } from '../../parts/CodeNames.tsx';
import { ShareBar } from '../../parts/ShareBar.tsx';
import { promiseTexts } from './texts.ts';

/** A promised quantity of an item: done, left, and what was let go. */
export const Progress = ({
  item,
  done,
  left,
  released = '0',
}: {
  readonly item: string;
  readonly done: string;
  readonly left: string;
  readonly released?: string;
}) => {
  const t = useTexts(promiseTexts);
  const part = (tone: 'done' | 'rest' | 'lost', word: string, amount: string) => ({
    ...{ tone, amount: thousandths(amount) },
    words: (
      <>
        {word} <ItemQuantity item={item} amount={amount} />
      </>
    ),
  });
  return (
    <ShareBar
      whole={sum([done, left, released])}
      parts={[
        part('done', t.fulfilled, done),
        part('rest', t.left, left),
        part('lost', t.released, released),
      ]}
    />
  );
};

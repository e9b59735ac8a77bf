import { Link } from 'wouter';
import { type Texts, useTexts } from '../../language/language.tsx';
import { keptPlace, neighbours } from './queuePlace.ts';

const texts: Texts<'back' | 'next' | 'before' | 'nextOne' | 'last'> = {
  fa: {
    back: 'بازگشت به صف',
    next: 'بعدی',
    before: 'قبلی',
    nextOne: 'رفتن به مورد بعدی صف',
    last: 'این آخرین مورد این نما بود.',
  },
  en: {
    back: 'Back to the queue',
    next: 'Next',
    before: 'Previous',
    nextOne: 'Go to the next in the queue',
    last: 'This was the last one of this view.',
  },
};

/** After a decision: on to the next one, or back to the same place of the queue. */
export const NextInQueue = ({ contribution }: { readonly contribution: string }) => {
  const t = useTexts(texts);
  const queue = keptPlace();
  if (queue === undefined) return null;
  const { after } = neighbours(queue.ids, contribution);
  return (
    <p className="links">
      {after === undefined ? (
        <span>{t.last}</span>
      ) : (
        <Link className="button main" href={`/contributions/${after}`}>
          {t.nextOne}
        </Link>
      )}
      <Link className="button" href={`/contributions?${queue.search}`}>
        {t.back}
      </Link>
    </p>
  );
};

/** Above a contribution: the queue that one came from. */
export const QueueNav = ({ contribution }: { readonly contribution: string }) => {
  const t = useTexts(texts);
  const queue = keptPlace();
  if (queue === undefined) return null;
  const { before, after } = neighbours(queue.ids, contribution);
  return (
    <nav aria-label={t.back} className="queue-nav">
      <Link href={`/contributions?${queue.search}`}>{t.back}</Link>
      {before !== undefined && <Link href={`/contributions/${before}`}>{t.before}</Link>}
      {after !== undefined && <Link href={`/contributions/${after}`}>{t.next}</Link>}
    </nav>
  );
};

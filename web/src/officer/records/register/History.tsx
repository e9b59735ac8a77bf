import { useInfiniteQuery } from '@tanstack/react-query';
import type { HistoryStep } from '../../../../../shared/contract/history.ts';
import { useTexts } from '../../../language/language.tsx';
import { useLedger } from '../../../ledger/ledger.tsx';
import { Trouble } from '../../../ledger/Trouble.tsx';
import { Button } from '../../../parts/Button.tsx';
import { Day, DayOfInstant } from '../../../parts/figures.tsx';
import { useSession } from '../../../session/session.tsx';
import { Wait } from '../../../shell/Wait.tsx';
import { historyTexts, stepTexts } from './historyTexts.ts';

const useHistory = (record: string) => {
  const ledger = useLedger();
  return useInfiniteQuery({
    queryKey: ['getHistory', record],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      ledger('getHistory', {
        params: { record },
        query: pageParam === undefined ? {} : { before: pageParam },
        signal,
      }),
    getNextPageParam: ({ next }) => next,
  });
};

/** What happened to a record so far, the latest first: what, when, by whom, on which paper and why. */
export const History = ({ record }: { readonly record: string }) => {
  const t = useTexts(historyTexts);
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useHistory(record);
  return (
    <section aria-label={t.title}>
      <h2>{t.title}</h2>
      {isPending && <Wait />}
      <Trouble error={error} retry={refetch} />
      <ol className="history">
        {data?.pages
          .flatMap(({ steps }) => steps)
          .map((step) => (
            <Step key={step.entry} step={step} />
          ))}
      </ol>
      {hasNextPage && (
        <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {t.earlier}
        </Button>
      )}
    </section>
  );
};

const Step = ({ step: { kind, recordedAt, occurredOn, by, data } }: { step: HistoryStep }) => {
  const t = useTexts(historyTexts);
  const steps = useTexts(stepTexts);
  const { person } = useSession();
  const letter = letterIn(data.letter);
  const who = by.actor === person?.actor ? t.you : t[by.role];
  return (
    <li>
      <strong>{kind in steps ? steps[kind as keyof typeof steps] : t.other}</strong> ·{' '}
      <DayOfInstant at={recordedAt} /> · {who}
      {occurredOn !== undefined && (
        <p className="note">
          {t.occurredOn} <Day day={occurredOn} />
        </p>
      )}
      {letter !== undefined && (
        <p className="note">
          {t.letter} <bdi>{letter.number}</bdi>
          {letter.date !== undefined && (
            <>
              {' · '}
              <Day day={letter.date} />
            </>
          )}
        </p>
      )}
      {[data.reason, data.note, data.corrects].map((words) =>
        typeof words === 'string' && /\s/.test(words) ? (
          <p className="note" key={words}>
            <bdi>{words}</bdi>
          </p>
        ) : null,
      )}
    </li>
  );
};

/** The paper that a step rests on, if it names one. */
const letterIn = (given: unknown): { number: string; date: string | undefined } | undefined => {
  if (typeof given !== 'object' || given === null || !('number' in given)) return undefined;
  const date = 'date' in given && typeof given.date === 'string' ? given.date : undefined;
  return { number: String(given.number), date };
};

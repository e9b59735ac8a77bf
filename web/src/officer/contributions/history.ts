import type { HistoryStep } from '../../../../shared/contract/history.ts';
import type { Value } from '../../../../shared/contract/measures.ts';
import { useRead } from '../../ledger/ledger.tsx';

const nothing: readonly HistoryStep[] = [];

/** What happened to a contribution, latest first. Of a long history, its latest page. */
export const useHistory = (contribution: string): readonly HistoryStep[] => {
  const { data } = useRead(
    'getHistory',
    { params: { record: contribution } },
    { skip: contribution === '' },
  );
  return data?.steps ?? nothing;
};

type Bases = Readonly<Record<string, Value>>;

const lastSubmission = (history: readonly HistoryStep[]): HistoryStep | undefined =>
  history.find(({ kind }) => /^contribution-(re)?submitted$/.test(kind));

/** What the giver says each line is worth, by basis: of the last submission. */
export const claimedValues = (history: readonly HistoryStep[]): readonly Bases[] => {
  const lines = (lastSubmission(history)?.data.lines ?? []) as unknown as readonly {
    values?: Bases;
  }[];
  return lines.map(({ values }) => values ?? {});
};

/** The giver's own words with the last submission. */
export const noteOf = (history: readonly HistoryStep[]): string | undefined => {
  const note = lastSubmission(history)?.data.note;
  return typeof note === 'string' ? note : undefined;
};

import { useMemo, useState } from 'react';
import { Narrative, type Prose } from '../../../../shared/contract/reports.ts';
import { useTexts } from '../../language/language.tsx';
import { useRead, useWrite } from '../../ledger/ledger.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { reportTexts } from './texts.ts';

const parts = ['problems', 'proposals', 'decisionsNeeded'] as const;
type Typed = Readonly<Record<(typeof parts)[number], string>>;

/** A paragraph that stays as it was keeps its English. */
const paragraphs = (text: string, known: readonly Prose[]) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((fa) => known.find((one) => one.fa === fa) ?? { fa });
const bodyWith = (before: Narrative | undefined) => (typed: Typed) =>
  Object.fromEntries(parts.map((part) => [part, paragraphs(typed[part], before?.[part] ?? [])]));

/** The officer's own words on a quarter, for its next closing. */
export const Words = ({ period }: { readonly period: string }) => {
  const { data, isPending } = useRead('getNarrative', { params: { period } });
  if (isPending) return null;
  const lines = (part: (typeof parts)[number]) =>
    (data?.[part] ?? []).map(({ fa }) => fa).join('\n');
  return (
    <WordsForm
      period={period}
      before={data}
      first={{
        problems: lines('problems'),
        proposals: lines('proposals'),
        decisionsNeeded: lines('decisionsNeeded'),
      }}
    />
  );
};

const WordsForm = ({
  period,
  before,
  first,
}: {
  readonly period: string;
  readonly before: Narrative | undefined;
  readonly first: Typed;
}) => {
  const t = useTexts(reportTexts);
  const [isDone, setDone] = useState(false);
  const bodyOf = useMemo(() => bodyWith(before), [before]);
  const write = useWrite('writeNarrative', { onDone: () => setDone(true) });
  const { value, set, errors, ready } = useForm<Typed>({
    draft: `narrative/${period}`,
    first,
    schema: Narrative,
    bodyOf,
    serverError: write.error,
  });
  const send = () => {
    const body = ready();
    if (body !== undefined) write.mutate({ params: { period }, body: Narrative.parse(body) });
  };
  const wrong = (part: string) =>
    Object.entries(errors).find(([pointer]) => pointer.startsWith(`/${part}`))?.[1];
  return (
    <>
      <h2 id="words">{t.words}</h2>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="note">{t.wordsLead}</p>
        {parts.map((part) => (
          <TextEntry
            key={part}
            label={t[part]}
            value={value[part]}
            onChange={(text) => {
              setDone(false);
              set(part, text);
            }}
            error={wrong(part)}
            lines={3}
          />
        ))}
        <WriteTrouble error={write.error} />
        {isDone && (
          <p className="done" role="status">
            {t.done}
          </p>
        )}
        <Button type="submit" isPending={write.isPending}>
          {t.saveWords}
        </Button>
      </form>
    </>
  );
};

import type { ReactNode } from 'react';
import { useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { Fund } from './Fund.tsx';
import { Memorandum } from './Memorandum.tsx';
import { Owed } from './Owed.tsx';
import { Promised } from './Promised.tsx';
import { promiseTexts } from './texts.ts';

const page = { query: { limit: 100 } } as const;
const fewest = 2;

/** Obligations, memoranda, promises and funds as bars: what is done and what is left. */
export const Promises = ({ isShort = false }: { readonly isShort?: boolean }) => {
  const t = useTexts(promiseTexts);
  const owed = useRead('listObligations', page);
  const mous = useRead('listMous', page);
  const promised = useRead('listPromises', page);
  const savings = useRead('listSavings', page);
  const few = <T,>(items: readonly T[] = []) => (isShort ? items.slice(0, fewest) : items);
  const open = mous.data?.items.filter(({ status }) => !isShort || status === 'active') ?? [];
  const funds = savings.data?.items.filter(({ status }) => status === 'verified') ?? [];
  const all = [owed, mous, promised, savings];
  const isEmpty = all.every(({ data }) => data?.items.length === 0);
  return (
    <>
      <Trouble error={all.find(({ error }) => error !== null)?.error} />
      {isEmpty && <p className="note">{t.none}</p>}
      <Group name={t.obligations} isShort={isShort} of={few(owed.data?.items)}>
        {(each) => <Owed key={each.id} owed={each} isShort={isShort} />}
      </Group>
      <Group name={t.mous} isShort={isShort} of={few(open)}>
        {(mou) => <Memorandum key={mou.id} mou={mou} isShort={isShort} />}
      </Group>
      <Group name={t.campaigns} isShort={isShort} of={few(promised.data?.items)}>
        {(promise) => <Promised key={promise.id} promise={promise} />}
      </Group>
      <Group name={t.funds} isShort={isShort} of={few(funds)}>
        {(saving) => <Fund key={saving.id} saving={saving} isShort={isShort} />}
      </Group>
    </>
  );
};

const Group = <T,>({
  name,
  isShort,
  of,
  children,
}: {
  readonly name: string;
  readonly isShort: boolean;
  readonly of: readonly T[];
  readonly children: (each: T) => ReactNode;
}) =>
  of.length === 0 ? null : (
    <>
      {!isShort && <h2>{name}</h2>}
      {of.map(children)}
    </>
  );

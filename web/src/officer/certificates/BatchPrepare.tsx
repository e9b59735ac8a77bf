import { useState } from 'react';
import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { filled, useTexts } from '../../language/language.tsx';
import { useLedger } from '../../ledger/ledger.tsx';
import { Button } from '../../parts/Button.tsx';
import { ItemName, ItemQuantity } from '../../parts/CodeNames.tsx';
import { Day } from '../../parts/figures.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { BatchProgress } from './BatchProgress.tsx';
import { batchTexts } from './batchTexts.ts';
import { draftsOf, keyOf } from './drafts.ts';
import { useCount, usePartnerName } from './names.ts';
import { useBatch } from './useBatch.ts';

type Groups = ReadonlyMap<string, readonly Contribution[]>;

/** First step: which contributions get a certificate. Nobody is left out unless somebody says so. */
export const BatchPrepare = ({ groups }: { readonly groups: Groups }) => {
  const t = useTexts(batchTexts);
  const ledger = useLedger();
  const nameOf = usePartnerName();
  const count = useCount();
  const batch = useBatch();
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const possible = [...groups];
  const all = possible.flatMap(([, contributions]) => contributions);
  const drafts = possible.flatMap(([partner, contributions]) =>
    draftsOf(contributions.filter(({ id }) => !left.has(id))).map((within) => ({
      partner,
      within,
    })),
  );
  const prepare = () =>
    batch.run(
      drafts.map(({ partner, within }) => ({
        id: within.map(({ id }) => id).join(),
        name: nameOf(partner),
        run: async () =>
          ledger('prepareCertificate', {
            body: { contributions: within.map(({ id }) => id).sort() },
            idempotencyKey: await keyOf(within),
          }),
      })),
    );
  const turn = (id: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(id);
    else next.add(id);
    leave(next);
  };
  return (
    <section aria-label={t.prepare}>
      <h2>{t.prepare}</h2>
      <p className="note">{all.length === 0 ? t.prepareNone : t.prepareLead}</p>
      {possible.map(([partner, contributions]) => (
        <fieldset key={partner}>
          <legend>
            {filled(t.choose, { partner: nameOf(partner), ...count(contributions.length) })}
          </legend>
          {contributions.map(({ id, lines, occurredOn }) => (
            <Tick key={id} value={!left.has(id)} onChange={(is) => turn(id, is)}>
              <Given lines={lines} /> · <Day day={occurredOn} />
            </Tick>
          ))}
        </fieldset>
      ))}
      {all.length > 0 && (
        <div className="steps">
          <Button
            look="main"
            isDisabled={drafts.length === 0}
            isPending={batch.isRunning}
            onPress={() => void prepare()}
          >
            {filled(t.prepareGo, count(drafts.length))}
          </Button>
          <Button onPress={() => leave(new Set())}>{t.chooseAll}</Button>
          <Button onPress={() => leave(new Set(all.map(({ id }) => id)))}>{t.chooseNone}</Button>
        </div>
      )}
      <BatchProgress batch={batch} />
    </section>
  );
};

const Given = ({ lines }: Pick<Contribution, 'lines'>) =>
  lines.map(({ item, verified = '0' }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a contribution never move
    <span key={index}>
      {index > 0 && ' · '}
      <ItemQuantity item={item} amount={verified} /> <ItemName code={item} />
    </span>
  ));

import type { Prices as Book } from '../../../../../shared/contract/priceBook.ts';
import { dayOf } from '../../../../../shared/domain/period.ts';
import { useTexts } from '../../../language/language.tsx';
import { useList } from '../../../ledger/ledger.tsx';
import { Day, useMoney } from '../../../parts/figures.tsx';
import { Pick } from '../../../parts/Pick.tsx';
import { recordTexts } from '../recordTexts.ts';
import { useAddress } from '../register/address.ts';
import { useItemNames } from '../register/amounts.ts';
import { Pages } from '../register/Pages.tsx';
import { Register } from '../register/Register.tsx';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { itemTexts } from './itemTexts.ts';
import { RangeState } from './PricesOf.tsx';

const Prices = () => <Pages of="prices" list={All} />;
export default Prices;

const codeOf = (item: string): string => item.replace(/^item-/, '');

/** The price book by item: what was set last of each, and whether it still holds. */
const All = () => {
  const t = useTexts(itemTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const money = useMoney();
  const itemName = useItemNames();
  const { asked, ask } = useAddress();
  const state = asked.get('state') ?? '';
  const reading = useList('listPrices', { query: { limit: 100 } });
  const last = ({ ranges }: Book) => ranges.at(-1);
  const isExpired = (book: Book) => (last(book)?.until ?? '') < dayOf(new Date());
  return (
    <Register
      title={names.prices}
      lead={names.pricesLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ item }) => hrefOf('items', item)}
      wordsOf={({ item, ranges }) => [
        itemName(codeOf(item)),
        ...ranges.map(({ source }) => source),
      ]}
      keep={(book) => state === '' || isExpired(book) === (state === 'expired')}
      filters={
        <Pick
          label={w.state}
          empty={w.any}
          options={[
            { id: 'valid', name: t.valid },
            { id: 'expired', name: t.expired },
          ]}
          value={state}
          onChange={(next) => ask('state', next)}
        />
      }
      columns={[
        { name: w.item, of: ({ item }) => itemName(codeOf(item)) },
        {
          name: t.range,
          of: (book) => {
            const range = last(book);
            return range === undefined ? (
              '—'
            ) : (
              <bdi>
                {money(range.low)} – {money(range.high)}
              </bdi>
            );
          },
          isNumber: true,
        },
        { name: w.until, of: (book) => <Until of={book} /> },
        { name: w.source, of: (book) => last(book)?.source ?? '—' },
        {
          name: w.state,
          of: (book) => {
            const range = last(book);
            return range === undefined ? '—' : <RangeState of={range} />;
          },
        },
      ]}
    />
  );
};

const Until = ({ of: { ranges } }: { readonly of: Book }) => {
  const until = ranges.at(-1)?.until;
  return until === undefined ? '—' : <Day day={until} short />;
};

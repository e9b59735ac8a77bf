import type { CatalogueItem } from '../../../../../shared/contract/office.ts';
import type { PriceRange } from '../../../../../shared/contract/priceBook.ts';
import { dayOf } from '../../../../../shared/domain/period.ts';
import { useTexts } from '../../../language/language.tsx';
import { useRead } from '../../../ledger/ledger.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { Day, useMoney } from '../../../parts/figures.tsx';
import { Table } from '../../../parts/Table.tsx';
import type { Field } from '../form/fields.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { Acts } from '../register/Acts.tsx';
import { words } from '../words.ts';
import { itemTexts } from './itemTexts.ts';
import { RangeChart } from './RangeChart.tsx';

/** What a unit of an item has cost: a chart, the ranges, the latest first, and the form of a new one. */
export const PricesOf = ({ item: { id } }: { readonly item: CatalogueItem }) => {
  const t = useTexts(itemTexts);
  const { data } = useRead('getPrices', { params: { item: id } });
  const ranges = data?.ranges ?? [];
  return (
    <section>
      <h2>{t.priceBook}</h2>
      {ranges.length === 0 ? (
        <p className="note">{t.noPrices}</p>
      ) : (
        <>
          <RangeChart label={t.chart} ranges={ranges} />
          <Ranges of={ranges} />
        </>
      )}
      <AddRange item={id} />
    </section>
  );
};

/** Whether a range holds on a day. */
export const RangeState = ({ of: { from, until } }: { of: Pick<PriceRange, 'from' | 'until'> }) => {
  const t = useTexts(itemTexts);
  const today = dayOf(new Date());
  if (until < today) return <Badge tone="waiting">{t.expired}</Badge>;
  return (
    <Badge tone={from > today ? 'plain' : 'good'}>{from > today ? t.upcoming : t.valid}</Badge>
  );
};

const Ranges = ({ of }: { readonly of: readonly PriceRange[] }) => {
  const t = useTexts(itemTexts);
  const w = useTexts(words);
  const money = useMoney();
  return (
    <Table label={t.priceBook}>
      <thead>
        <tr>
          <th scope="col">{t.range}</th>
          <th scope="col">{w.from}</th>
          <th scope="col">{w.until}</th>
          <th scope="col">{w.source}</th>
          <th scope="col">{w.state}</th>
        </tr>
      </thead>
      <tbody>
        {of.toReversed().map((range) => (
          <tr key={range.entry}>
            <td>
              <bdi>
                {money(range.low)} – {money(range.high)}
              </bdi>
            </td>
            <td>
              <Day day={range.from} short />
            </td>
            <td>
              <Day day={range.until} short />
            </td>
            <td>
              {range.source}
              {range.letter !== undefined && (
                <>
                  {' '}
                  (<bdi>{range.letter.number}</bdi>)
                </>
              )}
            </td>
            <td>
              <RangeState of={range} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
};

const AddRange = ({ item }: { readonly item: string }) => {
  const t = useTexts(itemTexts);
  const w = useTexts(words);
  const fields: readonly Field[] = [
    { is: 'number', name: 'low', label: t.low, unit: w.rial, isRequired: true },
    { is: 'number', name: 'high', label: t.high, unit: w.rial, isRequired: true },
    { is: 'day', name: 'from', label: w.from, isRequired: true },
    { is: 'day', name: 'until', label: t.until, help: t.untilHelp },
    { is: 'text', name: 'source', label: t.source, isRequired: true },
    { is: 'letter', name: 'letter', label: w.letter },
    { is: 'evidence', name: 'evidence', label: w.evidence },
  ];
  return (
    <Acts
      acts={[
        {
          name: t.price,
          form: (onDone) => (
            <RecordForm
              route="setPriceRange"
              target={{ params: { item } }}
              fields={fields}
              first={{}}
              lead={t.priceLead}
              action={t.price}
              onDone={onDone}
            />
          ),
        },
      ]}
    />
  );
};

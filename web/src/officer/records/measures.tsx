import { rialFigure } from '../../../../shared/domain/format.ts';
import { dayOf } from '../../../../shared/domain/period.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useList } from '../../ledger/ledger.tsx';
import { PartnerName } from '../../ledger/partners.tsx';
import { ItemName } from '../../ledger/places.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { Day, Money, Named, Quantity } from '../../parts/figures.tsx';
import { Rows } from './Rows.tsx';
import { recordTexts } from './texts.ts';

/** What gifts and savings are counted, valued and converted by. */

const savingTones = { submitted: 'waiting', verified: 'good', refused: 'bad' } as const;

export const Savings = () => {
  const t = useTexts(recordTexts);
  const reading = useList('listSavings', {});
  const units = { 'natural-gas': { fa: t.cubicMetres }, electricity: { fa: t.kilowattHours } };
  return (
    <Rows
      label={t.savings}
      reading={reading}
      keyOf={({ id }) => id}
      columns={[
        { name: t.population, of: ({ statement }) => <Named name={statement.population} /> },
        { name: t.measurer, of: ({ statement }) => <PartnerName id={statement.measurer} /> },
        {
          name: t.volume,
          of: ({ statement: { volume, energy } }) => (
            <Quantity amount={volume} unit={units[energy]} />
          ),
          isNumber: true,
        },
        { name: t.fund, of: ({ statement }) => <Money amount={statement.fund} />, isNumber: true },
        { name: t.residual, of: ({ residual }) => <Money amount={residual} />, isNumber: true },
        {
          name: t.state,
          of: ({ status }) => <Badge tone={savingTones[status]}>{t[status]}</Badge>,
        },
      ]}
    />
  );
};

export const Items = () => {
  const t = useTexts(recordTexts);
  const reading = useList('listItems', {});
  return (
    <Rows
      label={t.items}
      reading={reading}
      keyOf={({ id }) => id}
      columns={[
        { name: t.item, of: ({ name }) => <Named name={name} /> },
        { name: t.unit, of: ({ unit }) => <Named name={unit} /> },
        { name: t.form, of: ({ form }) => t[form] },
        { name: t.durability, of: ({ durability }) => t[durability] },
        {
          name: t.state,
          of: ({ retired }) => (
            <Badge tone={retired === true ? 'plain' : 'good'}>
              {retired === true ? t.retired : t.inUse}
            </Badge>
          ),
        },
      ]}
    />
  );
};

export const Prices = () => {
  const t = useTexts(recordTexts);
  const { language } = useLanguage();
  const reading = useList('listPrices', {});
  const today = dayOf(new Date());
  return (
    <Rows
      label={t.prices}
      reading={{
        ...reading,
        // One row for each range, the latest of an item first.
        items: reading.items.flatMap(({ item, ranges }) =>
          ranges.toReversed().map((range) => ({ item: item.replace(/^item-/, ''), ...range })),
        ),
      }}
      keyOf={({ entry }) => entry}
      columns={[
        { name: t.item, of: ({ item }) => <ItemName code={item} /> },
        {
          name: t.range,
          of: ({ low, high }) => (
            <bdi>
              {rialFigure(low, language)} – {rialFigure(high, language)}
            </bdi>
          ),
          isNumber: true,
        },
        { name: t.until, of: ({ until }) => <Day day={until} short /> },
        { name: t.source, of: ({ source }) => source },
        {
          name: t.state,
          of: ({ until }) => (
            <Badge tone={until < today ? 'waiting' : 'good'}>
              {until < today ? t.expired : t.inUse}
            </Badge>
          ),
        },
      ]}
    />
  );
};

export const Factors = () => {
  const t = useTexts(recordTexts);
  const reading = useList('listFactors', {});
  return (
    <Rows
      label={t.factors}
      reading={{
        ...reading,
        items: reading.items.flatMap(({ versions, ...factor }) =>
          versions
            .filter(({ correctedBy }) => correctedBy === undefined)
            .map((version) => ({ ...factor, ...version })),
        ),
      }}
      keyOf={({ entry }) => entry}
      columns={[
        { name: t.factor, of: ({ name }) => <Named name={name} /> },
        {
          name: t.value,
          of: ({ value, unit }) => <Quantity amount={value} unit={unit} />,
          isNumber: true,
        },
        { name: t.source, of: ({ source }) => source },
        {
          name: t.until,
          of: ({ until }) => (until === undefined ? '—' : <Day day={until} short />),
        },
        {
          name: t.state,
          of: ({ checked }) => (
            <Badge tone={checked ? 'good' : 'waiting'}>{checked ? t.checked : t.unchecked}</Badge>
          ),
        },
      ]}
    />
  );
};

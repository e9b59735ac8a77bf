import { useParams } from 'wouter';
import { HeaterModel, type HeaterModelView } from '../../../../../shared/contract/heaters.ts';
import { counted, figure, nameIn } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useItemOptions } from '../../../ledger/catalogue.ts';
import { useList } from '../../../ledger/ledger.tsx';
import type { Field } from '../form/fields.ts';
import { NewRecord } from '../form/NewRecord.tsx';
import { useFactorOptions } from '../form/options.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { useItemNames, usePercent } from '../register/amounts.ts';
import { Found } from '../register/Found.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { useListed } from '../register/useListed.ts';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { energyTexts } from './energyTexts.ts';

const Heaters = () => <Pages of="heaters" list={All} add={New} one={One} />;
export default Heaters;

interface Span {
  readonly low: string;
  readonly high: string;
}

const useSpan = () => {
  const { language } = useLanguage();
  return ({ low, high }: Span, unit: string): string =>
    `${figure(low, language)} – ${counted(high, unit, language)}`;
};

const All = () => {
  const t = useTexts(energyTexts);
  const names = useTexts(recordTexts);
  const itemName = useItemNames();
  const span = useSpan();
  const inPercent = usePercent();
  const reading = useList('listHeaterModels', { query: { limit: 100 } });
  return (
    <Register
      title={names.heaters}
      lead={names.heatersLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('heaters', id)}
      wordsOf={({ item }) => [itemName(item), item]}
      add={{ name: t.newHeater, href: hrefOf('heaters', 'new') }}
      columns={[
        { name: t.heater, of: ({ item }) => itemName(item) },
        { name: t.label, of: ({ label }) => <bdi>{label}</bdi> },
        {
          name: t.efficiency,
          of: ({ efficiency }) => inPercent(efficiency),
          isNumber: true,
        },
        {
          name: t.deemedGas,
          of: ({ deemed }) => span(deemed.gas, t['natural-gas-unit']),
          isNumber: true,
        },
      ]}
    />
  );
};

/** All but the item that the model is of. */
const useModelFields = (): readonly Field[] => {
  const t = useTexts(energyTexts);
  const w = useTexts(words);
  const calorific = useFactorOptions('net-calorific-value');
  const emission = useFactorOptions('emission-factor');
  const span = (name: string, label: string): Field => ({
    ...{ is: 'group', name, label, isRequired: true },
    fields: [
      { is: 'number', name: 'low', label: t.least, isRequired: true },
      { is: 'number', name: 'high', label: t.most, isRequired: true },
      { is: 'text', name: 'source', label: t.source, isRequired: true },
    ],
  });
  return [
    {
      ...{ is: 'one', name: 'label', label: t.label, isRequired: true },
      options: HeaterModel.shape.label.options.map((id) => ({ id, name: id })),
    },
    { is: 'number', name: 'efficiency', label: t.efficiency, unit: '%', isRequired: true },
    span('annualHeat', t.annualHeat),
    span('replaced', t.replaced),
    {
      ...{ is: 'one', name: 'netCalorificValue', label: t.netCalorificValue, isRequired: true },
      options: calorific,
    },
    {
      ...{ is: 'one', name: 'emissionFactor', label: t.emissionFactor, isRequired: true },
      options: emission,
    },
    { is: 'evidence', name: 'evidence', label: w.evidence },
  ];
};

const New = () => {
  const t = useTexts(energyTexts);
  const items = useItemOptions();
  const model = useModelFields();
  return (
    <NewRecord
      title={t.newHeater}
      route="defineHeaterModel"
      fields={[
        { is: 'one', name: 'item', label: t.heater, options: items, isRequired: true },
        ...model,
      ]}
      first={{}}
      lead={t.heaterLead}
      action={t.registerHeater}
      goTo={({ id }) => hrefOf('heaters', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useListed('listHeaterModels', { query: { limit: 100 } }, id);
  return <Found reading={reading}>{(model) => <Sheet of={model} />}</Found>;
};

const Sheet = ({ of: model }: { readonly of: HeaterModelView }) => {
  const t = useTexts(energyTexts);
  const { language } = useLanguage();
  const itemName = useItemNames();
  const span = useSpan();
  const inPercent = usePercent();
  const fields = useModelFields();
  const { id, item, label, efficiency, annualHeat, replaced } = model;
  const { netCalorificValue: calorific, emissionFactor: emission, deemed } = model;
  const factor = ({ value, unit, source, year }: typeof calorific) => (
    <>
      {counted(value, nameIn(unit, language), language)} · <bdi>{source}</bdi> (<bdi>{year}</bdi>)
    </>
  );
  return (
    <RecordPage
      id={id}
      title={itemName(item)}
      lead={t.heaterLead}
      facts={[
        [t.label, label],
        [t.efficiency, inPercent(efficiency)],
        [t.deemedGas, span(deemed.gas, t['natural-gas-unit'])],
        [t.deemedCarbon, span(deemed.carbonDioxide, t.kilogram)],
        [
          t.annualHeat,
          <Sourced key="heat" value={span(annualHeat, '')} source={annualHeat.source} />,
        ],
        [
          t.replaced,
          <Sourced key="replaced" value={span(replaced, '%')} source={replaced.source} />,
        ],
        [t.netCalorificValue, factor(calorific)],
        [t.emissionFactor, factor(emission)],
      ]}
      acts={[
        {
          name: t.newHeater,
          form: (onDone) => (
            <RecordForm
              route="defineHeaterModel"
              fields={[{ is: 'fixed', name: 'item', label: '', value: item }, ...fields]}
              first={{
                ...{ label, efficiency, annualHeat: { ...annualHeat }, replaced: { ...replaced } },
                netCalorificValue: calorific.factor,
                emissionFactor: emission.factor,
              }}
              action={t.registerHeater}
              onDone={onDone}
            />
          ),
        },
      ]}
    />
  );
};

const Sourced = ({ value, source }: { readonly value: string; readonly source: string }) => (
  <>
    {value} · <bdi>{source}</bdi>
  </>
);

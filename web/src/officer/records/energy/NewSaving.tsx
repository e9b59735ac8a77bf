import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTexts } from '../../../language/language.tsx';
import { useRegionOptions } from '../../../ledger/catalogue.ts';
import { usePartnerOptions } from '../../../ledger/partners.tsx';
import { OneOf } from '../../../parts/OneOf.tsx';
import { Page } from '../../../parts/Page.tsx';
import { evidenceOf, type Field, type FormValue, textOf } from '../form/fields.ts';
import { named, useFactorOptions, useMeterOptions } from '../form/options.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { energyTexts } from './energyTexts.ts';

const fundUses = ['prizes', 'heaters', 'wheelchairs', 'other', 'carried-over'] as const;
const ways = ['stated', 'metered'] as const;
type Way = (typeof ways)[number];

/** A saving is known by the statement of a company, or by the readings of a meter. */
export const NewSaving = () => {
  const t = useTexts(energyTexts);
  const [, go] = useLocation();
  const [way, setWay] = useState<Way>('stated');
  const onDone = ({ id }: { readonly id: string }) => go(hrefOf('savings', id));
  const stated = useStatementFields();
  const metered = useMeteredFields();
  return (
    <Page title={t.new}>
      <OneOf
        label={t.how}
        options={ways.map((id) => ({ id, name: t[id] }))}
        value={way}
        onChange={setWay}
      />
      {way === 'stated' ? (
        <RecordForm
          key="stated"
          route="submitSaving"
          fields={stated}
          first={{ uses: [{}], energy: 'natural-gas', soldOnExchange: false }}
          action={t.register}
          onDone={onDone}
        />
      ) : (
        <RecordForm
          key="metered"
          route="submitMeteredSaving"
          fields={metered}
          first={{ uses: [{}], model: { is: 'degree-days' }, soldOnExchange: false }}
          action={t.register}
          onDone={onDone}
        />
      )}
    </Page>
  );
};

/** Who measured, who gives the money: both ways of knowing need them. */
const useParties = (): readonly Field[] => {
  const t = useTexts(energyTexts);
  const partners = usePartnerOptions();
  return [
    { is: 'one', name: 'measurer', label: t.measurer, options: partners, isRequired: true },
    { is: 'one', name: 'funder', label: t.funder, options: partners, isRequired: true },
  ];
};

const useEnd = (): readonly Field[] => {
  const t = useTexts(energyTexts);
  const w = useTexts(words);
  return [
    { is: 'text', name: 'method', label: t.method, lines: 2, isRequired: true },
    { is: 'letter', name: 'letter', label: w.letter, isRequired: true },
    { is: 'evidence', name: 'evidence', label: w.evidence },
    { is: 'tick', name: 'soldOnExchange', label: t.soldOnExchange },
  ];
};

const useUses = (isRest: boolean): Field => {
  const t = useTexts(energyTexts);
  const w = useTexts(words);
  return {
    ...{ is: 'rows', name: 'uses', label: t.uses, row: t.use, atLeast: 1 },
    help: isRest ? t.restHelp : t.usesHelp,
    fields: [
      {
        ...{ is: 'one', name: 'use', label: t.use, isRequired: true },
        options: named(fundUses, t),
      },
      { is: 'number', name: 'amount', label: w.amount, unit: w.rial, isRequired: !isRest },
    ],
  };
};

const useStatementFields = () => {
  const t = useTexts(energyTexts);
  const w = useTexts(words);
  const regions = useRegionOptions();
  const parties = useParties();
  const uses = useUses(false);
  const end = useEnd();
  return (value: FormValue): readonly Field[] => [
    ...parties,
    {
      ...{ is: 'name', name: 'population', label: t.population, isRequired: true },
      help: t.populationHelp,
    },
    { is: 'count', name: 'subscribers', label: t.subscribers, isRequired: true },
    { is: 'one', name: 'area', label: t.area, options: regions, isRequired: true },
    { is: 'month', name: 'from', label: t.fromMonth, isRequired: true },
    { is: 'month', name: 'until', label: t.untilMonth, isRequired: true },
    {
      ...{ is: 'one', name: 'energy', label: t.energy, isRequired: true },
      options: named(['natural-gas', 'electricity'], t),
    },
    {
      ...{ is: 'number', name: 'volume', label: t.volume, isRequired: true },
      unit:
        textOf(value, 'energy') === 'electricity' ? t['electricity-unit'] : t['natural-gas-unit'],
    },
    { is: 'number', name: 'fund', label: t.fund, unit: w.rial, isRequired: true },
    uses,
    ...end,
  ];
};

const useMeteredFields = () => {
  const t = useTexts(energyTexts);
  const w = useTexts(words);
  const meters = useMeterOptions();
  const tariffs = useFactorOptions('tariff');
  const parties = useParties();
  const uses = useUses(true);
  const end = useEnd();
  const months = (name: string, label: string): Field => ({
    ...{ is: 'group', name, label, isRequired: true },
    fields: [
      { is: 'month', name: 'from', label: t.fromMonth, isRequired: true },
      { is: 'month', name: 'until', label: t.untilMonth, isRequired: true },
    ],
  });
  const model = (value: FormValue): readonly Field[] => [
    {
      ...{ is: 'one', name: 'is', label: t.model, isRequired: true },
      options: named(['degree-days', 'same-months'], t),
    },
    ...((textOf(value, 'is') === 'same-months'
      ? [{ is: 'number', name: 'percent', label: t.uncertainty, unit: '%', isRequired: true }]
      : [
          { is: 'text', name: 'station', label: t.station, isRequired: true },
          { is: 'number', name: 'base', label: t.base, isRequired: true },
        ]) satisfies readonly Field[]),
    { is: 'text', name: 'source', label: t.source, isRequired: true },
  ];
  return (value: FormValue): readonly Field[] => {
    const files = evidenceOf(value, 'evidence').map(({ sha256, name }) => ({ id: sha256, name }));
    return [
      { is: 'one', name: 'meter', label: t.meter, options: meters, isRequired: true },
      ...parties,
      months('baseline', t.baseline),
      months('reporting', t.reporting),
      { is: 'group', name: 'model', label: t.model, fields: model, isRequired: true },
      { is: 'one', name: 'tariff', label: t.tariff, options: tariffs, isRequired: true },
      uses,
      ...end,
      {
        ...{ is: 'rows', name: 'adjustments', label: t.adjustments, row: t.adjustment },
        help: t.adjustmentsHelp,
        fields: [
          {
            ...{ is: 'one', name: 'effect', label: t.effect, isRequired: true },
            options: named(['adds', 'removes'], t),
          },
          { is: 'number', name: 'amount', label: w.quantity, isRequired: true },
          { is: 'text', name: 'reason', label: w.reason, lines: 2, isRequired: true },
          { is: 'one', name: 'evidence', label: t.proof, options: files, isRequired: true },
        ],
      },
    ];
  };
};

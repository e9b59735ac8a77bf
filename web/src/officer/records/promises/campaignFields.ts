import { useTexts } from '../../../language/language.tsx';
import {
  useItemOptions,
  useRegionOptions,
  useTargetGroupOptions,
} from '../../../ledger/catalogue.ts';
import { usePartnerOptions } from '../../../ledger/partners.tsx';
import { type Field, type FormValue, groupOf, textOf } from '../form/fields.ts';
import { named } from '../form/options.ts';
import { useUnitOf } from '../register/amounts.ts';
import { words } from '../words.ts';
import { campaignTexts } from './campaignTexts.ts';

type Form = { readonly fields: (value: FormValue) => readonly Field[]; readonly first: FormValue };

/** What a campaign needs: always its target and days; rules only where it has them. */
export const useCampaignFields = (): Form => {
  const t = useTexts(campaignTexts);
  const w = useTexts(words);
  const items = useItemOptions();
  const regions = useRegionOptions();
  const groups = useTargetGroupOptions();
  const partners = usePartnerOptions();
  const unitOf = useUnitOf();

  const target = (value: FormValue): readonly Field[] => [
    {
      is: 'one',
      name: 'of',
      label: t.targetOf,
      options: [
        { id: 'item', name: t['of-item'] },
        { id: 'measure', name: t['of-measure'] },
      ],
      isRequired: true,
    },
    ...((textOf(value, 'of') === 'measure'
      ? [
          { is: 'name', name: 'what', label: t.what, isRequired: true },
          { is: 'name', name: 'unit', label: w.unit, isRequired: true },
          { is: 'tick', name: 'persons', label: t.persons },
        ]
      : [
          { is: 'one', name: 'item', label: w.item, options: items, isRequired: true },
        ]) satisfies readonly Field[]),
    {
      is: 'number',
      name: 'quantity',
      label: t.howMany,
      unit: unitOf(textOf(value, 'item')),
      isRequired: true,
    },
  ];
  const rules = (value: FormValue): readonly Field[] => [
    ...(value.hasStock === true
      ? [{ is: 'number', name: 'openingStock', label: t.openingStock, isRequired: true } as const]
      : []),
    ...(value.hasRule === true
      ? [
          {
            is: 'group',
            name: 'participation',
            label: t.rule,
            isRequired: true,
            fields: [
              { is: 'count', name: 'per', label: t.per, isRequired: true },
              { is: 'number', name: 'gives', label: t.gives, isRequired: true },
            ],
          } as const,
        ]
      : []),
    ...(value.hasMatch === true
      ? [
          {
            is: 'group',
            name: 'match',
            label: t.match,
            isRequired: true,
            fields: [
              { is: 'one', name: 'by', label: t.matchBy, options: partners, isRequired: true },
              { is: 'number', name: 'threshold', label: t.threshold, isRequired: true },
              { is: 'count', name: 'percent', label: t.percent, unit: '%', isRequired: true },
              { is: 'number', name: 'ceiling', label: t.ceiling },
            ],
          } as const,
        ]
      : []),
  ];
  const asks = (value: FormValue): readonly Field[] => {
    const isItem = textOf(groupOf(value, 'target'), 'of') !== 'measure';
    return [
      { is: 'switch', name: 'hasRule', label: t.hasRule },
      isItem
        ? { is: 'switch', name: 'hasMatch', label: t.hasMatch }
        : { is: 'switch', name: 'hasStock', label: t.hasStock },
    ];
  };
  return {
    first: { target: { of: 'item', persons: false } },
    fields: (value) => [
      { is: 'name', name: 'title', label: w.title, isRequired: true },
      { is: 'name', name: 'occasion', label: t.occasion, help: t.occasionHelp },
      { is: 'one', name: 'region', label: w.region, options: regions, isRequired: true },
      { is: 'one', name: 'targetGroup', label: w.targetGroup, options: groups, help: t.groupHelp },
      { is: 'group', name: 'target', label: t.target, fields: target, isRequired: true },
      { is: 'day', name: 'from', label: t.from, isRequired: true },
      { is: 'day', name: 'deadline', label: w.deadline, isRequired: true },
      ...asks(value),
      ...rules(value),
    ],
  };
};

export const useEndOptions = () =>
  named(['reached', 'deadline', 'called-off'], useTexts(campaignTexts));

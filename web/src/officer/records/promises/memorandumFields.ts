import type { Mou } from '../../../../../shared/contract/memoranda.ts';
import { LegalEntity } from '../../../../../shared/contract/partners.ts';
import { useTexts } from '../../../language/language.tsx';
import {
  useItemOptions,
  useRegionOptions,
  useTargetGroupOptions,
} from '../../../ledger/catalogue.ts';
import { usePartnerOptions } from '../../../ledger/partners.tsx';
import { partnersTexts } from '../../partners/texts.ts';
import { type Field, type FormValue, textOf } from '../form/fields.ts';
import { named } from '../form/options.ts';
import { useItemNames, useUnitOf } from '../register/amounts.ts';
import { memorandumTexts } from './memorandumTexts.ts';

interface Form {
  readonly fields: readonly Field[];
  readonly first: FormValue;
}

/** Fields of a clause; clauses are numbered on from those that there are. */
const useClauseFields = (after = 0) => {
  const t = useTexts(memorandumTexts);
  const items = useItemOptions();
  const unitOf = useUnitOf();
  return (value: FormValue, row: number): readonly Field[] => [
    { is: 'fixed', name: 'clause', label: '', value: `clause-${after + row + 1}` },
    { is: 'one', name: 'item', label: t.item, options: items, isRequired: true },
    {
      is: 'number',
      name: 'quantity',
      label: t.quantity,
      unit: unitOf(textOf(value, 'item')),
      isRequired: true,
    },
    { is: 'day', name: 'due', label: t.due, isRequired: true },
    { is: 'text', name: 'text', label: t.text, lines: 2, isRequired: true },
    {
      is: 'rows',
      name: 'milestones',
      label: t.milestones,
      help: t.milestonesHelp,
      row: t.milestone,
      first: { measure: 'percent' },
      fields: (milestone) => milestoneFields(t, milestone),
    },
  ];
};

const milestoneFields = (t: (typeof memorandumTexts)['fa'], value: FormValue): readonly Field[] => [
  { is: 'day', name: 'by', label: t.by, isRequired: true },
  {
    is: 'which',
    name: 'measure',
    label: t.measure,
    options: [
      { id: 'percent', name: t['measure-percent'] },
      { id: 'quantity', name: t['measure-quantity'] },
    ],
  },
  textOf(value, 'measure') === 'quantity'
    ? { is: 'number', name: 'quantity', label: t.quantity, isRequired: true }
    : { is: 'number', name: 'percent', label: t.percent, unit: '%', isRequired: true },
];

export const useMemorandumFields = (): Form => {
  const t = useTexts(memorandumTexts);
  const types = useTexts(partnersTexts);
  const partners = usePartnerOptions();
  const regions = useRegionOptions();
  const groups = useTargetGroupOptions();
  const clause = useClauseFields();
  const party = (value: FormValue): readonly Field[] => [
    {
      is: 'one',
      name: 'is',
      label: t.partyIs,
      options: [
        { id: 'partner', name: t['party-partner'] },
        { id: 'named', name: t['party-named'] },
      ],
      isRequired: true,
    },
    ...((textOf(value, 'is') === 'named'
      ? [
          { is: 'name', name: 'name', label: t.name, isRequired: true },
          {
            is: 'one',
            name: 'type',
            label: t.type,
            options: named(LegalEntity.shape.type.options, types),
            isRequired: true,
          },
        ]
      : [
          { is: 'one', name: 'partner', label: t.partner, options: partners, isRequired: true },
        ]) satisfies readonly Field[]),
  ];
  return {
    first: { clauses: [{}] },
    fields: [
      { is: 'name', name: 'title', label: t.title, isRequired: true },
      { is: 'one', name: 'partner', label: t.pledges, options: partners, isRequired: true },
      { is: 'letter', name: 'letter', label: t.letter, isRequired: true },
      { is: 'one', name: 'region', label: t.region, options: regions, isRequired: true },
      { is: 'one', name: 'targetGroup', label: t.targetGroup, options: groups, isRequired: true },
      { is: 'rows', name: 'clauses', label: t.clauses, row: t.clause, atLeast: 1, fields: clause },
      {
        is: 'rows',
        name: 'otherParties',
        label: t.otherParties,
        row: t.party,
        first: { is: 'partner' },
        fields: party,
      },
      { is: 'evidence', name: 'evidence', label: t.evidence },
    ],
  };
};

export const useAmendmentFields = ({ clauses }: Mou): Form => {
  const t = useTexts(memorandumTexts);
  const itemName = useItemNames();
  const unitOf = useUnitOf();
  const clause = useClauseFields(clauses.length);
  const options = clauses.map(({ clause: id, item, text }) => ({
    id,
    name: itemName(item),
    detail: text,
  }));
  const change = (value: FormValue): readonly Field[] => {
    const changed = clauses.find(({ clause: id }) => id === textOf(value, 'clause'));
    return [
      { is: 'one', name: 'clause', label: t.clause, options, isRequired: true },
      {
        is: 'number',
        name: 'quantity',
        label: t.newQuantity,
        unit: changed && unitOf(changed.item),
      },
      { is: 'day', name: 'due', label: t.newDue },
      { is: 'text', name: 'text', label: t.newText, lines: 2 },
    ];
  };
  return {
    first: { changes: [{}] },
    fields: [
      { is: 'letter', name: 'letter', label: t.amendmentLetter, isRequired: true },
      { is: 'text', name: 'reason', label: t.reason, lines: 2, isRequired: true },
      { is: 'rows', name: 'changes', label: t.changes, row: t.change, fields: change },
      { is: 'rows', name: 'added', label: t.added, row: t.clause, fields: clause },
      { is: 'evidence', name: 'evidence', label: t.evidence },
    ],
  };
};

export const useEndFields = (): Form => {
  const t = useTexts(memorandumTexts);
  return {
    first: { how: 'completed' },
    fields: [
      {
        is: 'one',
        name: 'how',
        label: t.how,
        options: named(['completed', 'expired', 'cancelled'], t),
        isRequired: true,
      },
      { is: 'text', name: 'reason', label: t.reason, lines: 2, isRequired: true },
      { is: 'letter', name: 'letter', label: t.endLetter },
      { is: 'evidence', name: 'evidence', label: t.evidence },
    ],
  };
};

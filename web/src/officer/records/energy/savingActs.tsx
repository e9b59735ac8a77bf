import type { Saving } from '../../../../../shared/contract/savings.ts';
import { useTexts } from '../../../language/language.tsx';
import type { Field } from '../form/fields.ts';
import { textOf } from '../form/fields.ts';
import { named, useSavingOptions } from '../form/options.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import type { Act } from '../register/Acts.tsx';
import { words } from '../words.ts';
import { energyTexts } from './energyTexts.ts';

const fundUses = ['prizes', 'heaters', 'wheelchairs', 'other', 'carried-over'] as const;

/** What can be done with a saving: it is judged first, then its fund is spent. */
export const useSavingActs = ({ id, version, status }: Saving): readonly Act[] => {
  const t = useTexts(energyTexts);
  const w = useTexts(words);
  const funds = useSavingOptions().filter((fund) => fund.id !== id);
  const target = { params: { saving: id }, ifMatch: version };
  const reason: Field = { is: 'text', name: 'reason', label: w.reason, lines: 2, isRequired: true };
  if (status === 'submitted')
    return [
      {
        name: t.verify,
        look: 'main',
        form: (onDone) => (
          <RecordForm
            route="verifySaving"
            {...{ target, onDone }}
            fields={[]}
            first={{}}
            lead={t.verifyLead}
            action={t.verify}
          />
        ),
      },
      {
        name: t.refuse,
        look: 'danger',
        form: (onDone) => (
          <RecordForm
            route="refuseSaving"
            {...{ target, onDone }}
            fields={[reason]}
            first={{}}
            lead={t.refuseLead}
            action={t.refuse}
            look="danger"
          />
        ),
      },
    ];
  if (status === 'refused') return [];
  const where: Field = {
    ...{ is: 'group', name: 'target', label: t.target, isRequired: true },
    fields: (value) => [
      {
        ...{ is: 'one', name: 'is', label: t.target, isRequired: true },
        options: [
          { id: 'payment', name: t.payment },
          { id: 'fund', name: t.toFund },
        ],
      },
      ...((textOf(value, 'is') === 'fund'
        ? [
            { is: 'one', name: 'saving', label: t.otherFund, options: funds, isRequired: true },
            {
              ...{ is: 'one', name: 'use', label: t.use, isRequired: true },
              options: named(fundUses, t),
            },
          ]
        : [
            { is: 'text', name: 'to', label: t.payee, isRequired: true },
            { is: 'letter', name: 'document', label: t.document, isRequired: true },
          ]) satisfies readonly Field[]),
    ],
  };
  return [
    {
      name: t.spend,
      form: (onDone) => (
        <RecordForm
          route="spendFund"
          {...{ target, onDone }}
          fields={[
            {
              ...{ is: 'one', name: 'use', label: t.use, isRequired: true },
              options: named(['prizes', 'other', 'carried-over'], t),
            },
            { is: 'number', name: 'amount', label: w.amount, unit: w.rial, isRequired: true },
            {
              ...{ is: 'day', name: 'occurredOn', label: w.occurredOn },
              ...{ upToToday: true, isRequired: true },
            },
            where,
            { is: 'evidence', name: 'evidence', label: w.evidence },
          ]}
          first={{ use: 'prizes', target: { is: 'payment' } }}
          lead={t.spendLead}
          action={t.spend}
        />
      ),
    },
  ];
};

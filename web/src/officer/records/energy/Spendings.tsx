import { Link } from 'wouter';
import type { Saving } from '../../../../../shared/contract/savings.ts';
import { useTexts } from '../../../language/language.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { Day, Money } from '../../../parts/figures.tsx';
import type { Field } from '../form/fields.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { Acts } from '../register/Acts.tsx';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { energyTexts } from './energyTexts.ts';

type Spending = Saving['spendings'][number];
const tones = { submitted: 'waiting', approved: 'good', refused: 'bad' } as const;

/** What was paid from a fund or is proposed to be; a colleague decides on each proposal here. */
export const Spendings = ({ of: saving }: { readonly of: Saving }) => {
  const t = useTexts(energyTexts);
  return (
    <section>
      <h2>{t.spendings}</h2>
      {saving.spendings.length === 0 && <p className="note">{t.noSpendings}</p>}
      <ul className="cards single">
        {saving.spendings.map((spending) => (
          <li key={spending.spending} className="card">
            <div className="card-head">
              <h3>
                <Money amount={spending.amount} /> · {t[spending.use]}
              </h3>
              <Badge tone={tones[spending.status]}>{t[spending.status]}</Badge>
            </div>
            <p>
              <Day day={spending.occurredOn} /> · <Where of={spending} />
            </p>
            {spending.status === 'submitted' && <Decide of={saving} on={spending} />}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Where = ({ of: { target } }: { readonly of: Spending }) => {
  const t = useTexts(energyTexts);
  if (target.is === 'fund') return <Link href={hrefOf('savings', target.saving)}>{t.toFund}</Link>;
  return (
    <>
      {target.to} (<bdi>{target.document.number}</bdi>)
    </>
  );
};

const Decide = ({
  of: { id, version },
  on: { spending },
}: {
  readonly of: Saving;
  readonly on: Spending;
}) => {
  const t = useTexts(energyTexts);
  const w = useTexts(words);
  const target = { params: { saving: id, spending: String(spending) }, ifMatch: version };
  const reason: Field = { is: 'text', name: 'reason', label: w.reason, lines: 2, isRequired: true };
  return (
    <Acts
      acts={[
        {
          name: t.approve,
          look: 'main',
          form: (onDone) => (
            <RecordForm
              route="approveSpending"
              {...{ target, onDone }}
              fields={[]}
              first={{}}
              lead={t.approveLead}
              action={t.approve}
            />
          ),
        },
        {
          name: t.refuseSpending,
          look: 'danger',
          form: (onDone) => (
            <RecordForm
              route="refuseSpending"
              {...{ target, onDone }}
              fields={[reason]}
              first={{}}
              lead={t.refuseLead}
              action={t.refuseSpending}
              look="danger"
            />
          ),
        },
      ]}
    />
  );
};

import { useState } from 'react';
import { ContributionReturn, HoldApproval } from '../../../../shared/contract/contributionLife.ts';
import {
  type Contribution,
  ContributionRefusal,
  Refused,
} from '../../../../shared/contract/contributions.ts';
import type { Value } from '../../../../shared/contract/measures.ts';
import { useTexts } from '../../language/language.tsx';
import { useWrite } from '../../ledger/ledger.tsx';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { ReasonForm } from '../ReasonForm.tsx';
import { Correction } from './Correction.tsx';
import { decisionTexts } from './decisionTexts.ts';
import { Verify } from './Verify.tsx';

type Step =
  | 'verify'
  | 'return'
  | 'refuse'
  | 'approveHold'
  | 'uphold'
  | 'reject'
  | 'propose'
  | 'approveCorrection'
  | 'rejectCorrection';

/** What an officer can do now. The ledger decides by itself who may. */
const stepsOf = ({ status, objection, correction, certificate }: Contribution): readonly Step[] => {
  switch (status) {
    case 'submitted':
      return objection === undefined ? ['verify', 'return', 'refuse'] : ['verify', 'return'];
    case 'held':
      return objection === undefined
        ? ['approveHold', 'verify', 'return', 'refuse']
        : ['approveHold', 'verify', 'return'];
    case 'objected':
      return ['uphold', 'reject'];
    case 'verified':
      if (correction !== undefined) return ['approveCorrection', 'rejectCorrection'];
      return certificate === undefined ? ['propose'] : [];
    default:
      return [];
  }
};

export interface DecisionProps {
  readonly contribution: Contribution;
  readonly values: readonly Readonly<Record<string, Value>>[];
}

export const Decisions = ({ contribution, values }: DecisionProps) => {
  const t = useTexts(decisionTexts);
  const steps = stepsOf(contribution);
  // A form stays open until it is done, even when a colleague was faster: it says so and keeps what was typed.
  const [step, choose] = useState<Step>();
  const [isDone, setDone] = useState(false);
  const done = () => {
    choose(undefined);
    setDone(true);
  };
  return (
    <section aria-label={t.title}>
      <h2>{t.title}</h2>
      {isDone && (
        <p className="done" role="status">
          {t.done}
        </p>
      )}
      <Waiting contribution={contribution} />
      {steps.length === 0 && <p className="note">{t.nothing}</p>}
      <div className="steps">
        {steps.map((each) => (
          <Button
            key={each}
            look={step === undefined && each === steps[0] && each !== 'propose' ? 'main' : 'quiet'}
            aria-expanded={each === step}
            onPress={() => {
              setDone(false);
              choose(each === step ? undefined : each);
            }}
          >
            {t[each]}
          </Button>
        ))}
      </div>
      {step !== undefined && (
        <div className="card step">
          <StepForm step={step} contribution={contribution} values={values} onDone={done} />
        </div>
      )}
    </section>
  );
};

/** What a colleague or the giver said, to which the office now answers. */
const Waiting = ({ contribution }: { readonly contribution: Contribution }) => {
  const t = useTexts(decisionTexts);
  const { held, objection, correction, status } = contribution;
  const said = [
    [t.holdReason, status === 'held' ? held?.reason : undefined],
    [t.objection, objection?.outcome === undefined ? objection?.reason : undefined],
    [t.correctionReason, correction?.reason],
  ] as const;
  return (
    <dl>
      {said.map(
        ([name, words]) =>
          words !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ),
      )}
    </dl>
  );
};

const StepForm = ({
  step,
  contribution,
  values,
  onDone,
}: DecisionProps & { readonly step: Step; readonly onDone: () => void }) => {
  const { id, version } = contribution;
  const at = { id, version, onDone };
  switch (step) {
    case 'verify':
      // Values that come later begin the form anew.
      return (
        <Verify key={values.length} contribution={contribution} values={values} onDone={onDone} />
      );
    case 'return':
      return <Return {...at} />;
    case 'refuse':
      return <Refuse {...at} />;
    case 'approveHold':
      return <ApproveHold {...at} />;
    case 'uphold':
    case 'reject':
      return <Objection key={step} {...at} upheld={step === 'uphold'} />;
    case 'propose':
      return <Correction contribution={contribution} onDone={onDone} />;
    case 'approveCorrection':
      return <ApproveCorrection {...at} />;
    case 'rejectCorrection':
      return <RejectCorrection {...at} />;
  }
};

interface At {
  readonly id: string;
  readonly version: number;
  readonly onDone: () => void;
}

const both = (one: () => void, other: () => void) => () => {
  one();
  other();
};

const Return = ({ id, version, onDone }: At) => {
  const t = useTexts(decisionTexts);
  const { mutate, error, isPending } = useWrite('returnContribution');
  return (
    <ReasonForm
      draft={`return/${id}`}
      schema={ContributionReturn}
      lead={t.returnLead}
      action={t.return}
      {...{ error, isPending }}
      send={(reason, done) =>
        mutate(
          { params: { contribution: id }, body: { reason }, ifMatch: version },
          { onSuccess: both(done, onDone) },
        )
      }
    />
  );
};

const Refuse = ({ id, version, onDone }: At) => {
  const t = useTexts(decisionTexts);
  const { mutate, error, isPending } = useWrite('refuseContribution');
  return (
    <ReasonForm
      draft={`refuse/${id}`}
      schema={ContributionRefusal}
      lead={t.refuseLead}
      action={t.refuse}
      look="danger"
      {...{ error, isPending }}
      send={(reason, done) =>
        mutate(
          { params: { contribution: id }, body: { reason }, ifMatch: version },
          { onSuccess: both(done, onDone) },
        )
      }
    />
  );
};

const ApproveHold = ({ id, version, onDone }: At) => {
  const t = useTexts(decisionTexts);
  const { mutate, error, isPending } = useWrite('approveHold');
  return (
    <ReasonForm
      draft={`hold/${id}`}
      schema={HoldApproval}
      lead={t.approveHoldLead}
      action={t.approveHold}
      {...{ error, isPending }}
      send={(reason, done) =>
        mutate(
          { params: { contribution: id }, body: { reason }, ifMatch: version },
          { onSuccess: both(done, onDone) },
        )
      }
    />
  );
};

const Objection = ({ id, version, onDone, upheld }: At & { readonly upheld: boolean }) => {
  const t = useTexts(decisionTexts);
  const { mutate, error, isPending } = useWrite('decideObjection');
  return (
    <ReasonForm
      draft={`objection/${id}`}
      schema={Refused}
      lead={upheld ? t.upholdLead : t.rejectLead}
      action={upheld ? t.uphold : t.reject}
      look={upheld ? 'main' : 'danger'}
      {...{ error, isPending }}
      send={(reason, done) =>
        mutate(
          { params: { contribution: id }, body: { upheld, reason }, ifMatch: version },
          { onSuccess: both(done, onDone) },
        )
      }
    />
  );
};

const RejectCorrection = ({ id, version, onDone }: At) => {
  const t = useTexts(decisionTexts);
  const { mutate, error, isPending } = useWrite('rejectCorrection');
  return (
    <ReasonForm
      draft={`correction-rejected/${id}`}
      schema={Refused}
      lead={t.rejectCorrectionLead}
      action={t.rejectCorrection}
      {...{ error, isPending }}
      send={(reason, done) =>
        mutate(
          { params: { contribution: id }, body: { reason }, ifMatch: version },
          { onSuccess: both(done, onDone) },
        )
      }
    />
  );
};

const ApproveCorrection = ({ id, version, onDone }: At) => {
  const t = useTexts(decisionTexts);
  const { mutate, error, isPending } = useWrite('approveCorrection');
  return (
    <>
      <p className="note">{t.approveCorrectionLead}</p>
      <WriteTrouble error={error} />
      <Button
        look="main"
        isPending={isPending}
        onPress={() =>
          mutate(
            { params: { contribution: id }, body: {}, ifMatch: version },
            { onSuccess: onDone },
          )
        }
      >
        {t.approveCorrection}
      </Button>
    </>
  );
};

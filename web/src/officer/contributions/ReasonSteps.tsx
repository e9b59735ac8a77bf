import type * as z from 'zod';
import {
  ContributionReturn,
  CorrectionApproval,
  HoldApproval,
} from '../../../../shared/contract/contributionLife.ts';
import { ContributionRefusal, Refused } from '../../../../shared/contract/contributions.ts';
import { useTexts } from '../../language/language.tsx';
import { useWrite } from '../../ledger/ledger.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { ReasonForm } from '../ReasonForm.tsx';
import { noRestatement, Restating, restatesOf, useIsClosed } from '../Restating.tsx';
import type { StepProps } from './Decisions.tsx';
import { decisionTexts } from './decisionTexts.ts';
import type { Step } from './steps.ts';

type ReasonStepName = Exclude<Step, 'verify' | 'propose' | 'approveCorrection'>;
type RouteOfReason =
  | 'returnContribution'
  | 'refuseContribution'
  | 'approveHold'
  | 'decideObjection'
  | 'rejectCorrection';

interface OfStep {
  readonly route: RouteOfReason;
  /** The contract's; of it only the reason is asked here. */
  readonly schema: z.ZodType;
  readonly more?: object;
  readonly look?: 'danger';
  /** Moves figures, so that in a closed quarter it is a restatement. */
  readonly restates?: true;
}

const ofStep: Readonly<Record<ReasonStepName, OfStep>> = {
  return: { route: 'returnContribution', schema: ContributionReturn },
  refuse: {
    ...{ route: 'refuseContribution', schema: ContributionRefusal },
    ...{ look: 'danger', restates: true },
  },
  approveHold: { route: 'approveHold', schema: HoldApproval, restates: true },
  uphold: { route: 'decideObjection', schema: Refused, more: { upheld: true } },
  reject: {
    ...{ route: 'decideObjection', schema: Refused, more: { upheld: false } },
    look: 'danger',
  },
  rejectCorrection: { route: 'rejectCorrection', schema: Refused },
};

/** A decision that needs nothing but its reason. */
export const ReasonStep = ({
  step,
  contribution: { id, version, occurredOn },
  words,
  onWords,
  onDone,
}: StepProps & { readonly step: ReasonStepName }) => {
  const t = useTexts(decisionTexts);
  const { route, schema, more, look, restates } = ofStep[step];
  return (
    <ReasonForm
      draft={`${step}/${id}`}
      schema={schema}
      lead={t[`${step}Lead`]}
      action={t[step]}
      look={look ?? 'main'}
      {...{ words, onWords, onDone, route }}
      {...(restates && { restatesDay: occurredOn })}
      call={(body) => ({
        params: { contribution: id },
        body: { ...more, ...body } as { reason: string; upheld: boolean },
        ifMatch: version,
      })}
    />
  );
};

const first = { restates: noRestatement };
const bodyOf = ({ restates }: typeof first) => restatesOf(restates);

export const ApproveCorrection = ({
  contribution: { id, version, occurredOn },
  onDone,
}: StepProps) => {
  const t = useTexts(decisionTexts);
  const isClosed = useIsClosed(occurredOn);
  const { mutate, error, isPending } = useWrite('approveCorrection', {
    onDone: () => {
      clear();
      onDone();
    },
  });
  const { value, set, errors, ready, clear } = useForm({
    ...{ draft: `correction-approval/${id}`, first, bodyOf, serverError: error },
    schema: CorrectionApproval,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const body = ready();
        if (body === undefined) return;
        mutate({
          params: { contribution: id },
          body: CorrectionApproval.parse(body),
          ifMatch: version,
        });
      }}
    >
      <p className="note">{t.approveCorrectionLead}</p>
      {isClosed && (
        <Restating
          value={value.restates}
          onChange={(restates) => set('restates', restates)}
          errors={errors}
        />
      )}
      <WriteTrouble error={error} />
      <div className="form-end">
        <Button type="submit" look="main" isPending={isPending}>
          {t.approveCorrection}
        </Button>
      </div>
    </form>
  );
};

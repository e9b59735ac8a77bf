import { Link } from 'wouter';
import { Objection, Withdrawal } from '../../../../shared/contract/contributionLife.ts';
import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { dayIn } from '../../../../shared/domain/format.ts';
import { defaultRules } from '../../../../shared/domain/office/rules.ts';
import { dayOf, daysAfter } from '../../../../shared/domain/period.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useRead, useWrite } from '../../ledger/ledger.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { contributionTexts } from './texts.ts';

interface Of {
  readonly contribution: Contribution;
}

/** What its giver can do with a contribution as it stands. */
export const Steps = ({ contribution }: Of) => {
  const t = useTexts(contributionTexts);
  const { id, status, reason, correction, objection } = contribution;
  const isOpen = status === 'submitted' || status === 'held' || status === 'returned';
  return (
    <>
      {(status === 'returned' || status === 'refused') && reason !== undefined && (
        <div className="trouble">
          <p>
            <strong>{t.reason}:</strong> <span dir="auto">{reason}</span>
          </p>
          {status === 'returned' && (
            <>
              <p>{t.returnedWay}</p>
              <Link className="button main" href={`/contributions/${id}/correct`}>
                {t.correct}
              </Link>
            </>
          )}
        </div>
      )}
      {correction !== undefined && (
        <div className="trouble">
          <p>
            <strong>{t.correction}:</strong> <span dir="auto">{correction.reason}</span>
          </p>
          <p>{t.correctionWay}</p>
        </div>
      )}
      {objection !== undefined && (
        <p>
          <strong>{t.objected}:</strong> <span dir="auto">{objection.reason}</span>
          {objection.outcome !== undefined && ` · ${t[objection.outcome]}`}
        </p>
      )}
      {status === 'refused' && objection === undefined && <Objecting contribution={contribution} />}
      {isOpen && <Withdraw contribution={contribution} />}
    </>
  );
};

const Withdraw = ({ contribution: { id, version } }: Of) => {
  const t = useTexts(contributionTexts);
  const write = useWrite('withdrawContribution');
  return (
    <details className="inner">
      <summary>{t.withdraw}</summary>
      <p className="note">{t.withdrawWay}</p>
      <ReasonForm
        draft={`withdrawal/${id}`}
        schema={Withdrawal}
        label={t.withdrawReason}
        sendName={t.doWithdraw}
        error={write.error}
        isPending={write.isPending}
        onSend={({ reason }) =>
          write.mutate({ params: { contribution: id }, ifMatch: version, body: { reason } })
        }
      />
    </details>
  );
};

/** Until when a refusal can be objected to, as the office has set it. */
const useObjectionEnd = ({ history = [] }: Contribution): string | undefined => {
  const { data } = useRead('getOffice', {});
  const refused = history.findLast(({ kind }) => kind === 'contribution-refused');
  if (refused === undefined || data === undefined) return undefined;
  const days = data.settings?.rules?.objectionDays ?? defaultRules.objectionDays;
  return daysAfter(dayOf(new Date(refused.at)), days);
};

const Objecting = ({ contribution }: Of) => {
  const t = useTexts(contributionTexts);
  const { language } = useLanguage();
  const { id, version } = contribution;
  const write = useWrite('objectToRefusal');
  const end = useObjectionEnd(contribution);
  if (end === undefined) return null;
  const day = dayIn(end, language);
  if (end < dayOf(new Date())) return <p className="note">{filled(t.objectLate, { day })}</p>;
  return (
    <details className="inner">
      <summary>{t.object}</summary>
      <p className="note">{filled(t.objectWay, { day })}</p>
      <ReasonForm
        draft={`objection/${id}`}
        schema={Objection}
        label={t.objectReason}
        evidenceLabel={t.objectEvidence}
        sendName={t.doObject}
        error={write.error}
        isPending={write.isPending}
        onSend={({ reason, evidence }) =>
          write.mutate({
            params: { contribution: id },
            ifMatch: version,
            body: { reason, evidence: [...evidence] },
          })
        }
      />
    </details>
  );
};

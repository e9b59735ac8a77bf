import { useEffect } from 'react';
import { CorrectionProposal } from '../../../../shared/contract/contributionLife.ts';
import { inDigits } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useWrite } from '../../ledger/ledger.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { Pick } from '../../parts/Pick.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import type { StepProps } from './Decisions.tsx';
import { decisionTexts } from './decisionTexts.ts';
import { useHistory } from './history.ts';

const empty = { entry: '', afterwards: '', reason: '' };
const bodyOf = ({ entry, afterwards, reason }: typeof empty) => ({
  entry: entry || undefined,
  ...(afterwards !== '' && { afterwards }),
  reason: reason || undefined,
});

/** Proposing that a verification or a delivery is reversed; a second officer approves it. */
export const Correction = ({ contribution, words, onWords, onDone }: StepProps) => {
  const t = useTexts(decisionTexts);
  const { language } = useLanguage();
  const { id, version, deliveries } = contribution;
  const verification = useHistory(id).find(({ kind }) => kind === 'contribution-verified')?.entry;
  const write = useWrite('proposeCorrection', {
    onDone: () => {
      clear();
      onDone();
    },
  });
  const { value, set, errors, ready, clear } = useForm({
    draft: `correction/${id}`,
    first: empty,
    schema: CorrectionProposal,
    bodyOf,
    serverError: write.error,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was there when the form was opened
  useEffect(() => {
    if (value.reason === '' && words !== '') set('reason', words);
  }, []);
  const send = () => {
    const body = ready();
    if (body === undefined) return;
    write.mutate({
      params: { contribution: id },
      body: CorrectionProposal.parse(body),
      ifMatch: version,
    });
  };
  const number = (index: number) => inDigits(String(index + 1), language);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="note">{t.proposeLead}</p>
      <Pick
        label={t.whatIsWrong}
        empty="—"
        options={[
          ...(verification === undefined ? [] : [{ id: verification, name: t.verification }]),
          ...deliveries.map(({ entry }, index) => ({
            id: entry,
            name: filled(t.delivery, { number: number(index) }),
          })),
        ]}
        value={value.entry}
        onChange={(entry) => {
          set('entry', entry);
          set('afterwards', entry === verification ? 'verify-anew' : '');
        }}
        error={errors['/entry']}
        isRequired
      />
      {value.entry !== '' && value.entry === verification && (
        <Pick
          label={t.afterwards}
          options={(['verify-anew', 'end'] as const).map((each) => ({ id: each, name: t[each] }))}
          value={value.afterwards}
          onChange={(afterwards) => set('afterwards', afterwards)}
          error={errors['/afterwards']}
        />
      )}
      <TextEntry
        label={t.reason}
        value={value.reason}
        onChange={(reason) => {
          set('reason', reason);
          onWords(reason);
        }}
        error={errors['/reason']}
        lines={3}
        isRequired
      />
      <WriteTrouble error={write.error} />
      <div className="form-end">
        <Button type="submit" look="main" isPending={write.isPending}>
          {t.propose}
        </Button>
      </div>
    </form>
  );
};

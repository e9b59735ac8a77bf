import { useState } from 'react';
import type * as z from 'zod';
import type { Evidence } from '../../../../shared/contract/measures.ts';
import { useTexts } from '../../language/language.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Attachments } from '../../parts/Attachments.tsx';
import { Button } from '../../parts/Button.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { contributionTexts } from './texts.ts';

interface Words {
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}
const empty: Words = { reason: '', evidence: [] };

/** A step that needs a reason, and may have papers behind it. */
export const ReasonForm = ({
  draft,
  schema,
  label,
  evidenceLabel,
  sendName,
  error,
  isPending,
  onSend,
}: {
  readonly draft: string;
  readonly schema: z.ZodType;
  readonly label: string;
  /** Without it the step takes no papers. */
  readonly evidenceLabel?: string;
  readonly sendName: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onSend: (words: Words) => void;
}) => {
  const t = useTexts(contributionTexts);
  const [onTheWay, setOnTheWay] = useState(0);
  const [isEarly, setEarly] = useState(false);
  const takesPapers = evidenceLabel !== undefined;
  const [bodyOf] = useState(() => ({ reason, evidence }: Words) => ({
    reason: reason || undefined,
    ...(takesPapers && { evidence }),
  }));
  const { value, set, change, errors, ready } = useForm<Words>({
    ...{ draft, schema, bodyOf, first: empty, serverError: error },
  });
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setEarly(onTheWay > 0);
        if (onTheWay === 0 && ready() !== undefined) onSend(value);
      }}
    >
      <TextEntry
        label={label}
        value={value.reason}
        onChange={(reason) => set('reason', reason)}
        error={errors['/reason']}
        lines={3}
        isRequired
      />
      {evidenceLabel !== undefined && (
        <Attachments
          label={evidenceLabel}
          of={draft}
          value={value.evidence}
          onChange={(of) => change((now) => ({ ...now, evidence: of(now.evidence) }))}
          onPending={setOnTheWay}
          error={errors['/evidence']}
        />
      )}
      <WriteTrouble error={error} />
      {isEarly && (
        <p className="wrong" role="alert">
          {t.filesOnWay}
        </p>
      )}
      <Button type="submit" look="danger" isPending={isPending}>
        {sendName}
      </Button>
    </form>
  );
};

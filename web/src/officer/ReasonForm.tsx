import type * as z from 'zod';
import { type Texts, useTexts } from '../language/language.tsx';
import { useForm } from '../ledger/useForm.ts';
import { WriteTrouble } from '../ledger/WriteTrouble.tsx';
import { Button } from '../parts/Button.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';

const texts: Texts<'reason'> = { fa: { reason: 'دلیل' }, en: { reason: 'Reason' } };
const empty = { reason: '' };
const bodyOf = ({ reason }: typeof empty) => ({ reason: reason || undefined });

/** A step that needs nothing but a reason. What was written stays on the device until it is recorded. */
export const ReasonForm = ({
  draft,
  schema,
  lead,
  action,
  look = 'main',
  error,
  isPending,
  send,
}: {
  readonly draft: string;
  /** The contract's; of it only the reason is asked here. */
  readonly schema: z.ZodType;
  readonly lead: string;
  readonly action: string;
  readonly look?: 'main' | 'danger';
  readonly error: unknown;
  readonly isPending: boolean;
  readonly send: (reason: string, done: () => void) => void;
}) => {
  const t = useTexts(texts);
  const { value, set, errors, ready, clear } = useForm({
    ...{ draft, first: empty, schema, bodyOf },
    serverError: error,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready() !== undefined) send(value.reason, clear);
      }}
    >
      <p className="note">{lead}</p>
      <TextEntry
        label={t.reason}
        value={value.reason}
        onChange={(reason) => set('reason', reason)}
        error={errors['/reason']}
        lines={3}
        isRequired
      />
      <WriteTrouble error={error} />
      <div className="form-end">
        <Button type="submit" look={look} isPending={isPending}>
          {action}
        </Button>
      </div>
    </form>
  );
};

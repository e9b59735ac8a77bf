import { useEffect } from 'react';
import type * as z from 'zod';
import type { Call } from '../../../shared/contract/calling.ts';
import type { RouteName } from '../../../shared/contract/routes.ts';
import { type Texts, useTexts } from '../language/language.tsx';
import { useWrite } from '../ledger/ledger.tsx';
import { useForm } from '../ledger/useForm.ts';
import { WriteTrouble } from '../ledger/WriteTrouble.tsx';
import { Button } from '../parts/Button.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { noRestatement, Restating, restatesOf, useIsClosed } from './Restating.tsx';

const texts: Texts<'reason'> = { fa: { reason: 'دلیل' }, en: { reason: 'Reason' } };
const empty = { reason: '', restates: noRestatement };
const bodyOf = ({ reason, restates }: typeof empty) => ({
  reason: reason || undefined,
  ...restatesOf(restates),
});

/** A step that needs nothing but a reason. What was written stays on the device until it is recorded. */
export const ReasonForm = <N extends RouteName>({
  draft,
  schema,
  lead,
  action,
  look = 'main',
  restatesDay,
  words = '',
  onWords,
  route,
  call,
  onDone,
}: {
  readonly draft: string;
  /** The contract's; of it the reason is asked here, and a restatement where the quarter is closed. */
  readonly schema: z.ZodType;
  readonly lead: string;
  readonly action: string;
  readonly look?: 'main' | 'danger';
  /** The day of what the step moves, if moving it in a closed quarter is a restatement. */
  readonly restatesDay?: string;
  /** What to begin with, unless something is kept on the device. */
  readonly words?: string;
  readonly onWords?: (words: string) => void;
  readonly route: N;
  readonly call: (body: { readonly reason: string }) => Omit<Call<N>, 'idempotencyKey'>;
  readonly onDone: () => void;
}) => {
  const t = useTexts(texts);
  const isClosed = useIsClosed(restatesDay);
  const { mutate, error, isPending } = useWrite(route, {
    onDone: () => {
      clear();
      onDone();
    },
  });
  const { value, set, errors, ready, clear } = useForm({
    ...{ draft, first: empty, schema, bodyOf },
    serverError: error,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was there when the form was opened
  useEffect(() => {
    if (value.reason === '' && words !== '') set('reason', words);
  }, []);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const body = ready();
        if (body !== undefined) mutate(call(body as { reason: string }));
      }}
    >
      <p className="note">{lead}</p>
      <TextEntry
        label={t.reason}
        value={value.reason}
        onChange={(reason) => {
          set('reason', reason);
          onWords?.(reason);
        }}
        error={errors['/reason']}
        lines={3}
        isRequired
      />
      {isClosed && (
        <Restating
          value={value.restates}
          onChange={(restates) => set('restates', restates)}
          errors={errors}
        />
      )}
      <WriteTrouble error={error} />
      <div className="form-end">
        <Button type="submit" look={look} isPending={isPending}>
          {action}
        </Button>
      </div>
    </form>
  );
};

import { useCallback, useEffect, useRef, useState } from 'react';
import type * as z from 'zod';
import type { Answer, Call } from '../../../../../shared/contract/calling.ts';
import type { Route } from '../../../../../shared/contract/route.ts';
import { type RouteName, routes } from '../../../../../shared/contract/routes.ts';
import { useTexts } from '../../../language/language.tsx';
import { useWrite } from '../../../ledger/ledger.tsx';
import { useForm } from '../../../ledger/useForm.ts';
import { WriteTrouble } from '../../../ledger/WriteTrouble.tsx';
import { Button } from '../../../parts/Button.tsx';
import { bodyOf, pointersOf } from './body.ts';
import { FieldEntries } from './FieldEntry.tsx';
import type { Fields, FormValue } from './fields.ts';
import { formTexts } from './formTexts.ts';

/** Where and on what version a write goes, as its row of the contract asks. */
export interface Target {
  readonly params?: Readonly<Record<string, string>>;
  readonly ifMatch?: number;
}

const schemaOf = (name: RouteName): z.ZodType => {
  const { body }: Route = routes[name];
  if (body === undefined) throw new Error(`${name} has no body`);
  return body;
};

/**
 * A form of one write of the contract, made from its fields. The contract's own schema judges it, beside
 * each field; what was typed stays on this device until it is recorded, unless it is `confidential`.
 */
export const RecordForm = <N extends RouteName>({
  route,
  target = {},
  fields,
  first,
  action,
  lead,
  look = 'main',
  confidential = false,
  onDone,
}: {
  readonly route: N;
  readonly target?: Target;
  readonly fields: Fields;
  /** What stands in the fields at the beginning. */
  readonly first: FormValue;
  readonly action: string;
  readonly lead?: string | undefined;
  readonly look?: 'main' | 'danger';
  readonly confidential?: boolean;
  readonly onDone: (answer: Answer<N>) => void;
}) => {
  const t = useTexts(formTexts);
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState(0);
  const toBody = useCallback((value: FormValue) => bodyOf(fields, value), [fields]);
  const forget = useRef(() => {});
  const write = useWrite(route, {
    onDone: (answer) => {
      forget.current();
      onDone(answer);
    },
  });
  const { value, set, errors, ready, clear } = useForm<FormValue>({
    draft: confidential ? undefined : `${route}/${Object.values(target.params ?? {}).join('/')}`,
    first,
    schema: schemaOf(route),
    bodyOf: toBody,
    serverError: write.error,
  });
  forget.current = clear;
  useFirstWrong(form, refused);
  const shown = new Set(pointersOf(fields, value));
  const elsewhere = Object.entries(errors).filter(([pointer]) => !shown.has(pointer));
  const send = () => {
    const body = ready();
    if (body === undefined) return setRefused((times) => times + 1);
    // The row's own schema has judged it just now.
    write.mutate({ ...target, body } as unknown as Omit<Call<N>, 'idempotencyKey'>);
  };
  return (
    <form
      ref={form}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {lead !== undefined && <p className="note">{lead}</p>}
      <FieldEntries fields={fields} value={value} onChange={set} errors={errors} place="" />
      {elsewhere.map(([pointer, message]) => (
        <p key={pointer} className="wrong">
          <bdi dir="ltr">{pointer}</bdi>: {message}
        </p>
      ))}
      {refused > 0 && Object.keys(errors).length > 0 && (
        <p className="wrong" role="alert">
          {t.wrong}
        </p>
      )}
      <WriteTrouble error={write.error} />
      <div className="form-end">
        <Button type="submit" look={look} isPending={write.isPending}>
          {action}
        </Button>
      </div>
    </form>
  );
};

/** Brings who sent too early to the first field that is not right. */
const useFirstWrong = (form: React.RefObject<HTMLFormElement | null>, refused: number) => {
  useEffect(() => {
    if (refused === 0) return;
    form.current
      ?.querySelector<HTMLElement>(
        '[aria-invalid="true"], [data-invalid] input, [data-invalid] select',
      )
      ?.focus();
  }, [form, refused]);
};

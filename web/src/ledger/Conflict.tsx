import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { type Texts, useTexts } from '../language/language.tsx';
import { Button } from '../parts/Button.tsx';
import { isConflict } from './conflict.ts';

const texts: Texts<'title' | 'what' | 'before' | 'now' | 'kept' | 'again'> = {
  fa: {
    title: 'در این میان کسی دیگر همین را تغییر داده است؛ چیزی که فرستادید ثبت نشد.',
    what: 'آنچه تغییر کرد',
    before: 'پیش از این',
    now: 'اکنون',
    kept: 'آنچه نوشته‌اید سر جایش است. وضعیت تازه از نو خوانده شد؛ اگر نوشتهٔ شما هنوز درست است دوباره بفرستید.',
    again: 'ارسال دوباره با وضعیت تازه',
  },
  en: {
    title: 'Somebody else changed this in the meantime; what you sent was not recorded.',
    what: 'What changed',
    before: 'Before',
    now: 'Now',
    kept: 'What you wrote is still here. The present state was read again; if your words are still right, send them again.',
    again: 'Send again with the new state',
  },
};

/** One fact of a thing, in the words of the page, before and after somebody else's change. */
export interface Change {
  readonly name: string;
  readonly before: ReactNode;
  readonly now: ReactNode;
}

/**
 * Explains that a write met a newer version (409 version-conflict), and reads everything again, so that the page
 * shows what is true now and the next try carries the new version. Nothing for other errors.
 */
export const Conflict = ({
  error,
  changes = [],
  again,
}: {
  readonly error: unknown;
  readonly changes?: readonly Change[];
  /** Sends the same words again; without it the form's own button does. */
  readonly again?: () => void;
}) => {
  const t = useTexts(texts);
  const cache = useQueryClient();
  const isStale = isConflict(error);
  useEffect(() => {
    if (isStale) void cache.invalidateQueries();
  }, [isStale, cache]);
  if (!isStale) return null;
  return (
    <div className="trouble" role="alert">
      <p>
        <strong>{t.title}</strong>
      </p>
      {changes.length > 0 && (
        <table className="changes">
          <caption>{t.what}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t.before}</th>
              <th scope="col">{t.now}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ name, before, now }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{before}</td>
                <td>{now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{t.kept}</p>
      {again !== undefined && <Button onPress={again}>{t.again}</Button>}
    </div>
  );
};

/** What a page shows of a thing, each fact by its name, as text. */
export type Shown<T> = readonly (readonly [name: string, text: (thing: T) => string])[];

/**
 * What differs between a thing as it was when somebody began to write and as it is now. Take the facts that the
 * page shows: who wrote saw those.
 */
export const changesOf = <T,>(
  before: T | undefined,
  now: T | undefined,
  shown: Shown<T>,
): readonly Change[] =>
  before === undefined || now === undefined
    ? []
    : shown
        .map(([name, text]) => ({ name, before: text(before), now: text(now) }))
        .filter((change) => change.before !== change.now);

/** The thing as it was before its version last changed, or undefined as long as it has not changed. */
export const useBefore = <T extends { readonly version: number }>(
  thing: T | undefined,
): T | undefined => {
  const seen = useRef<{ latest?: T | undefined; before?: T | undefined }>({});
  if (thing !== undefined && thing.version !== seen.current.latest?.version)
    seen.current = { latest: thing, before: seen.current.latest };
  return seen.current.before;
};

import { useEffect, useMemo, useState } from 'react';
import type * as z from 'zod';
import type { WrongField } from '../../../shared/contract/wrongFields.ts';
import { useLanguage } from '../language/language.tsx';
import { useSession } from '../session/session.tsx';
import { contractWrong, type FieldErrors, inWords, serverErrors } from './fieldErrors.ts';

/**
 * A form whose answer is what the contract asks for. It is judged by the contract's own schema, live in what
 * was typed and in whole once something was tried to be sent, and by what the server said; what was typed is
 * kept on this device under `draft` until it is sent (nowhere without a `draft`), but for what `keep` leaves out:
 * personal data never stays here.
 */
export const useForm = <V extends object>({
  draft,
  first,
  schema,
  bodyOf,
  serverError,
  rules,
  keep = everything,
}: {
  readonly draft: string | undefined;
  readonly first: V;
  readonly schema: z.ZodType;
  readonly bodyOf: (value: V) => unknown;
  readonly serverError: unknown;
  /** Rules of the domain that the schema can't say, where they can be judged here. */
  readonly rules?: (value: V) => readonly WrongField[];
  readonly keep?: (value: V) => object;
}) => {
  const { person } = useSession();
  const { language } = useLanguage();
  const place = draft === undefined ? undefined : `draft/${person?.actor ?? ''}/${draft}`;
  const [value, setValue] = useState<V>(() => ({ ...first, ...(place && kept(place)) }));
  const [wasTried, setTried] = useState(false);
  const isUntouched = JSON.stringify(value) === JSON.stringify(first);

  useEffect(() => {
    if (place === undefined) return;
    if (isUntouched) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(keep(value)));
  }, [place, value, isUntouched, keep]);

  const wrong = useMemo(
    () => [...(rules?.(value) ?? []), ...contractWrong(schema, bodyOf(value))],
    [schema, bodyOf, value, rules],
  );
  // Nobody is told while typing that the rest is missing.
  const told = wasTried ? wrong : wrong.filter(({ code }) => code !== 'required');
  const errors: FieldErrors = { ...serverErrors(serverError), ...inWords(told, language) };
  return {
    value,
    set: <K extends keyof V>(name: K, next: V[K]) => setValue((now) => ({ ...now, [name]: next })),
    /** For who answers later, such as a file that arrives: from the value of that moment. */
    change: (from: (now: V) => V) => setValue(from),
    errors,
    isDraft: !isUntouched,
    /** The body to send, or undefined when the contract would refuse it: then the fields say why. */
    ready: (): unknown => {
      setTried(true);
      if (wrong.length > 0) return undefined;
      return bodyOf(value);
    },
    clear: () => {
      // At once: the form may be gone before it is drawn again.
      if (place !== undefined) localStorage.removeItem(place);
      setTried(false);
      setValue(first);
    },
  };
};

const everything = (value: object): object => value;

const kept = (place: string): object => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};

import { useEffect, useMemo, useState } from 'react';
import type * as z from 'zod';
import { useLanguage } from '../language/language.tsx';
import { useSession } from '../session/session.tsx';
import { contractErrors, type FieldErrors, serverErrors } from './fieldErrors.ts';

/**
 * A form whose answer is what the contract asks for. It is judged by the contract's own schema once
 * something was tried to be sent, and by what the server said; what was typed is kept on this device
 * under `draft` until it is sent, and nowhere without a `draft`.
 */
export const useForm = <V extends object>({
  draft,
  first,
  schema,
  bodyOf,
  serverError,
}: {
  readonly draft: string | undefined;
  readonly first: V;
  readonly schema: z.ZodType;
  readonly bodyOf: (value: V) => unknown;
  readonly serverError: unknown;
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
    else localStorage.setItem(place, JSON.stringify(value));
  }, [place, value, isUntouched]);

  const own = useMemo(
    () => contractErrors(schema, bodyOf(value), language),
    [schema, bodyOf, value, language],
  );
  const errors: FieldErrors = { ...serverErrors(serverError), ...(wasTried ? own : {}) };
  return {
    value,
    set: <K extends keyof V>(name: K, next: V[K]) => setValue((now) => ({ ...now, [name]: next })),
    errors,
    isDraft: !isUntouched,
    /** The body to send, or undefined when the contract would refuse it: then the fields say why. */
    ready: (): unknown => {
      setTried(true);
      if (Object.keys(own).length > 0) return undefined;
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

const kept = (place: string): object => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};

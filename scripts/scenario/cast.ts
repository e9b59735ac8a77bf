import { client } from '../../shared/contract/client.ts';
import { inDigits } from '../../shared/domain/format.ts';
import { dayOf } from '../../shared/domain/period.ts';

/** A signed-in person of the demonstration. */
export type Person = ReturnType<typeof client>;
export type SignIn = (login: string) => Promise<string>;

export interface Cast {
  readonly url: string;
  /** Signs in and gives back that person's client; a new call signs in anew, with the newest duties. */
  readonly as: (login: string) => Promise<Person>;
  /** Digits, different in every run: what a run adds must not collide with an earlier run's. */
  readonly run: string;
  readonly say: (line: string) => void;
}

export const castOf = (options: Omit<Cast, 'as'> & { readonly signIn: SignIn }): Cast => {
  const { url, signIn, run, say } = options;
  return {
    url,
    run,
    say,
    as: async (login) => {
      const token = await signIn(login);
      return client(`${url}/api`, { token: async () => token, language: 'en' });
    },
  };
};

/** Waits for something that the sealer does, at most half a minute. */
export const soon = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < 60; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`waited half a minute for ${what}`);
};

export const sha256Hex = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');

/** A number as it is written in Persian papers. */
export const persian = (digits: string): string => inDigits(digits, 'fa');

/** Today in Tehran. */
export const today = (): string => dayOf(new Date());

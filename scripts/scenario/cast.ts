import { client } from '../../shared/contract/client.ts';
import { inDigits } from '../../shared/domain/format.ts';
import { dayOf, daysAfter, daysOfPeriod, jalali, periodOf } from '../../shared/domain/period.ts';

/** A signed-in person of the demonstration. */
export type Person = ReturnType<typeof client>;
export type SignIn = (login: string) => Promise<string>;

export interface Cast {
  readonly url: string;
  /** That person's client. Who signs in once stays so, with the duties of that moment. */
  readonly as: (login: string) => Promise<Person>;
  /** Digits, different in every run: what a run adds must not collide with an earlier run's. */
  readonly run: string;
  readonly say: (line: string) => void;
}

export const castOf = (options: Omit<Cast, 'as'> & { readonly signIn: SignIn }): Cast => {
  const { url, signIn, run, say } = options;
  const signedIn = new Map<string, Promise<string>>();
  const tokenOf = (login: string): Promise<string> => {
    const token = signedIn.get(login) ?? signIn(login);
    signedIn.set(login, token);
    // Who couldn't sign in tries again.
    token.catch(() => signedIn.delete(login));
    return token;
  };
  return {
    url,
    run,
    say,
    as: async (login) => {
      const token = await tokenOf(login);
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

/** A day of the recent past that lies in the running quarter, which alone is certain to be open. */
export const recently = (daysAgo: number): string => {
  const day = daysAfter(today(), -daysAgo);
  const { first } = daysOfPeriod(period());
  return day < first ? first : day;
};

/** The running quarter. */
export const period = (): string => periodOf(new Date());

/** So many days after the running quarter began: the same in every run of that quarter. */
export const ofQuarter = (days: number): string => daysAfter(daysOfPeriod(period()).first, days);

/** The running Jalali year, or so many years after it. */
export const jalaliYear = (after = 0): string => String(jalali(new Date()).year + after);

/** First and last day of a Jalali year. */
export const daysOfYear = (year: string): { first: string; last: string } => ({
  first: daysOfPeriod(`${year}-Q1`).first,
  last: daysOfPeriod(`${year}-Q4`).last,
});

import { ProblemError } from '../../../../shared/contract/calling.ts';
import type { Ledger } from '../../ledger/ledger.tsx';
import { pictureOf, type Waiting } from './store.ts';

export type Outcome =
  | { readonly is: 'sent' }
  /** The office will not take it as it is. */
  | { readonly is: 'refused'; readonly reason: string }
  /** It has to be tried again: without a line, without a session, or when the service is back. */
  | { readonly is: 'later'; readonly needsSignIn: boolean };

/** Others may have changed the gift meanwhile, again and again. */
const tries = 4;

/**
 * Sends one confirmation: its pictures first, then its words under the key that it was saved with. The
 * version is read just before, since the gift may have changed since the confirmation was written; whether
 * the amounts still fit, the rules of the ledger judge anew.
 */
export const send = async (ledger: Ledger, waiting: Waiting): Promise<Outcome> => {
  try {
    for (const { sha256, mediaType } of waiting.body.evidence) {
      const bytes = await pictureOf(waiting, sha256);
      if (bytes !== undefined)
        await ledger('uploadEvidence', { params: { sha256 }, bytes, type: mediaType });
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        await confirm(ledger, waiting);
        return { is: 'sent' };
      } catch (error) {
        if (!isConflict(error) || attempt === tries) throw error;
      }
    }
  } catch (error) {
    return outcomeOf(error);
  }
};

const confirm = async (ledger: Ledger, { key, contribution, body }: Waiting): Promise<void> => {
  const params = { contribution };
  const { version } = await ledger('getContribution', { params });
  await ledger('confirmDelivery', { params, body, ifMatch: version, idempotencyKey: key });
};

const isConflict = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'version-conflict';

const outcomeOf = (error: unknown): Outcome => {
  if (!(error instanceof ProblemError)) return { is: 'later', needsSignIn: false };
  const { status, title, detail, fields = [] } = error.problem;
  if (status === 401) return { is: 'later', needsSignIn: true };
  if (status >= 500 || status === 429 || isConflict(error))
    return { is: 'later', needsSignIn: false };
  const reasons = [title, detail, ...fields.map(({ message }) => message)];
  return { is: 'refused', reason: reasons.filter((each) => each !== undefined).join(' ') };
};

import type { Request } from '../caller.ts';
import type { Home } from '../ports.ts';
import { sealingTakes } from '../publicLog.ts';
import { Refusal } from '../refusal.ts';
import { type SealedEntry, sealedEntry } from '../sealed.ts';
import { certificateBundle } from '../verify/bundle.ts';
import { holderOpened, readCertificate } from './read.ts';
import type { CertificateState } from './state.ts';

/** A certificate that was issued, with its sealed entry. */
export interface IssuedCertificate {
  readonly state: CertificateState;
  readonly sealed: SealedEntry;
}

/** 'not-sealed-yet' until a published checkpoint covers it. Throws not-found, or status-wrong while it is a draft. */
export const issuedCertificate = async (
  home: Home,
  request: Pick<Request<'certificateDocument'>, 'params' | 'caller'>,
): Promise<IssuedCertificate | 'not-sealed-yet'> => {
  const { state } = await readCertificate(home, request);
  if (state.issued === undefined) throw new Refusal('status-wrong');
  const sealed = await sealedEntry(home, state.issued);
  if (sealed === undefined) throw new Refusal('not-found');
  return sealed === 'not-sealed-yet' ? sealed : { state, sealed };
};

/** One JSON file that carries its own proof. */
export const certificateJson = async (
  home: Home,
  request: Pick<Request<'certificateDocument'>, 'params' | 'caller'>,
) => {
  const issued = await issuedCertificate(home, request);
  if (issued === 'not-sealed-yet') return { retryAfter: sealingTakes };
  const opened = await holderOpened(home, request, issued.state);
  return {
    bytes: certificateBundle(issued.sealed, home.origin, opened?.name),
    type: 'application/json',
    filename: `${issued.state.content.serial}.json`,
  };
};

import type { Request } from '../caller.ts';
import { within } from '../caller.ts';
import type { Kept } from '../kept.ts';
import { claimKey } from '../keys.ts';
import { listStates, readState, readStates } from '../lists.ts';
import type { PersonalData } from '../partner/personalData.ts';
import { personOpened } from '../partner/read.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { parseSerial } from './serial.ts';
import { type CertificateState, replacementClaim, viewOf } from './state.ts';

/** The certificate, if the caller may know of it; otherwise it does not exist for them. */
export const readCertificate = async (
  home: Home,
  { params, caller }: Pick<Request<'getCertificate'>, 'params' | 'caller'>,
): Promise<Kept<CertificateState>> => {
  const kept = await readState(home, 'certificate', params.certificate);
  if (kept === undefined || !within(caller, { partner: kept.state.partner }))
    throw new Refusal('not-found');
  return kept;
};

/** What opens the holder's name, if that is a natural person whose data the caller may read: see personOpened. */
export const holderOpened = async (
  home: Home,
  { caller }: Pick<Request<'certificateDocument'>, 'caller'>,
  { content: { holder } }: CertificateState,
): Promise<PersonalData | undefined> => {
  if (holder.nameCommitment === undefined) return undefined;
  const kept = await readState(home, 'partner', holder.partner);
  return kept && personOpened(home, kept.state, caller, 'certificateDocument');
};

export const getCertificate = async (home: Home, request: Request<'getCertificate'>) => {
  const kept = await readCertificate(home, request);
  const next = await replacementOf(home, kept.state);
  const serial = next?.content.serial;
  return {
    ...viewOf(kept),
    ...(next !== undefined &&
      serial !== undefined && { replacedBy: { certificate: next.id, serial } }),
  };
};

const statuses = ['prepared', 'registered', 'issued', 'revoked'] as const;

export const listCertificates = (home: Home, request: Request<'listCertificates'>) =>
  listStates(home, 'certificate', 'listCertificates', request, {
    partitions:
      request.caller.scope === 'own'
        ? [{ index: 'byPartner', partition: `certificate#${request.caller.partner}` }]
        : statuses.map((status) => ({ index: 'byStatus', partition: `certificate#${status}` })),
    keep: ({ partner }) => within(request.caller, { partner }),
    view: viewOf,
  });

/** One of four answers to a citizen who typed or scanned a serial. */
export const checkCertificate = async (home: Home, { params }: Request<'checkCertificate'>) => {
  const serial = parseSerial(params.serial);
  const notFound = { serial: serial ?? params.serial, answer: 'not-found' as const };
  if (serial === undefined) return notFound;
  const owner = (await home.table.get(claimKey({ space: 'certificate', key: serial })))?.owner;
  const kept =
    owner === undefined ? undefined : await readState(home, 'certificate', String(owner));
  if (kept === undefined) return notFound;
  const { content, duplicates, replaces, revoked } = kept.state;
  const successor = revoked === undefined ? undefined : await successorOf(home, kept.state);
  return {
    serial,
    answer: revoked === undefined ? 'valid' : successor === undefined ? 'revoked' : 'superseded',
    holder: content.holder.name,
    office: content.office.name,
    demonstration: content.demonstration,
    ...(content.issuedOn !== undefined && { issuedOn: content.issuedOn }),
    ...(revoked !== undefined && { revokedOn: revoked.on }),
    ...(successor !== undefined && { supersededBy: successor }),
    ...(replaces !== undefined && { replaces: replaces.serial }),
    ...(duplicates !== undefined && { duplicates: duplicates.length }),
  } as const;
};

/** A chain that is longer is not walked to its end. */
const longestChain = 20;

/** The serial of the paper to ask for in its place: the last of the chain, else one for the same gifts. */
export const successorOf = async (
  home: Home,
  revoked: CertificateState,
): Promise<string | undefined> => {
  let last: CertificateState | undefined;
  let next = await replacementOf(home, revoked);
  for (let step = 0; step < longestChain && next !== undefined; step += 1) {
    last = next;
    next = last.revoked === undefined ? undefined : await replacementOf(home, last);
  }
  return last === undefined ? forTheSame(home, revoked) : last.content.serial;
};

/** The certificate that was issued in the place of a revoked one. */
const replacementOf = async (
  home: Home,
  { id, revoked }: CertificateState,
): Promise<CertificateState | undefined> => {
  if (revoked === undefined) return undefined;
  const owner = (await home.table.get(claimKey(replacementClaim(id))))?.owner;
  if (owner === undefined) return undefined;
  return (await readState(home, 'certificate', String(owner)))?.state;
};

/** The serial of the certificate that was issued for the same contributions afterwards. */
const forTheSame = async (
  home: Home,
  { id, contributions }: CertificateState,
): Promise<string | undefined> => {
  const given = await readStates(
    home,
    'contribution',
    contributions.map((each) => each.id),
  );
  const next = new Set(given.map(({ state }) => state.certificate));
  const [only] = next;
  if (next.size !== 1 || only === undefined || only === id) return undefined;
  return (await readState(home, 'certificate', only))?.state.content.serial;
};

import type { Request } from '../caller.ts';
import { within } from '../caller.ts';
import type { Kept } from '../kept.ts';
import { claimKey } from '../keys.ts';
import { listStates, readState, readStates } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { parseSerial } from './serial.ts';
import { type CertificateState, viewOf } from './state.ts';

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

export const getCertificate = async (home: Home, request: Request<'getCertificate'>) =>
  viewOf(await readCertificate(home, request));

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
  const { content, revoked } = kept.state;
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
  } as const;
};

/** The serial of the certificate that was issued for the same contributions afterwards. */
export const successorOf = async (
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

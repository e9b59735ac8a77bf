import type { PersonalData as Export, Partner } from '../../contract/partners.ts';
import type { RouteName } from '../../contract/routes.ts';
import { canonical } from '../../log/canonical.ts';
import { type Caller, type Request, within } from '../caller.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import type { Kept } from '../kept.ts';
import { accessPrefix, personalKey } from '../keys.ts';
import { listStates, readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { erasedPerson, naturalPerson } from './naturalPerson.ts';
import {
  commitmentsTo,
  forgetPersonalData,
  noteAccess,
  type PersonalData,
  personalData,
} from './personalData.ts';
import type { EntityState, PartnerState, PersonPartnerState } from './state.ts';

const partnerWithin = async (
  home: Home,
  caller: Caller,
  partner: string,
): Promise<Kept<PartnerState>> => {
  const kept = await readState(home, 'partner', partner);
  if (kept === undefined || !within(caller, { partner })) throw new Refusal('not-found');
  return kept;
};

/** Without personal data, which a list never shows. */
const viewOf = ({ version, state }: Kept<PartnerState>): Partner => {
  if (state.type !== 'natural-person') return entityView(state, version);
  const { id, type, demonstration, erased } = state;
  return {
    ...{ id, version, type, demonstration },
    name: erased === undefined ? naturalPerson : erasedPerson,
    personalData: erased === undefined ? 'withheld' : 'erased',
  };
};

const entityView = (
  { formerNames, merged, contacts: _, ...entity }: EntityState,
  version: number,
): Partner => ({
  ...entity,
  version,
  ...(formerNames !== undefined && { formerNames: [...formerNames] }),
  ...(merged !== undefined && { merged: [...merged] }),
});

/**
 * The data of a natural person for an officer or the person, once the reading is noted; undefined for
 * everybody else, and if it is erased.
 */
export const personOpened = async (
  home: Home,
  partner: PartnerState,
  caller: Caller,
  route: RouteName,
): Promise<PersonalData | undefined> =>
  partner.type === 'natural-person' && (caller.as === 'officer' || caller.as === 'partner')
    ? open(home, partner, caller, route)
    : undefined;

export const getPartner = async (
  home: Home,
  { params, caller }: Request<'getPartner'>,
): Promise<Partner> => {
  const kept = await partnerWithin(home, caller, params.partner);
  const view = viewOf(kept);
  if (view.type !== 'natural-person') return view;
  const opened = await personOpened(home, kept.state, caller, 'getPartner');
  return opened === undefined ? view : { ...view, name: opened.name.value, personalData: 'shown' };
};

/** A district's officer hands goods to implementers, and has no business with who else gives. */
export const listPartners = (home: Home, request: Request<'listPartners'>) => {
  const { query, caller } = request;
  const isNarrow = query.implementer === 'true' || caller.as === 'district';
  return listStates(home, 'partner', 'listPartners', request, {
    partitions: [{ index: 'byStatus', partition: 'partner#active' }],
    keep: (partner) => !isNarrow || isImplementer(partner),
    view: viewOf,
  });
};

const isImplementer = (partner: PartnerState): boolean =>
  partner.type !== 'natural-person' && partner.implementer === true;

/** Readings that one answer tells of. */
const accessesPage = 100;

/** All that is held about a person, with what proves it against the log, and who has read it. */
export const getPersonalData = async (
  home: Home,
  { params: { partner }, query, caller }: Request<'getPersonalData'>,
): Promise<Export> => {
  const { state } = await partnerWithin(home, caller, partner);
  if (state.type !== 'natural-person') throw new Refusal('not-found');
  const place = { route: 'getPersonalData', caller, filter: { partner } } as const;
  const after =
    query.accessesAfter === undefined
      ? undefined
      : await openCursor(home, place, query.accessesAfter);
  const opened = await open(home, state, caller, 'getPersonalData');
  const accesses = await home.personal.query({
    pk: personalKey(partner).pk,
    prefix: accessPrefix,
    limit: accessesPage,
    ...(after !== undefined && { after }),
  });
  return {
    partner,
    erased: opened === undefined,
    ...(opened !== undefined && { opened }),
    commitments: state.commitments,
    accesses: accesses.items.map(({ at, actor, role, route }) => ({
      at: String(at),
      actor: String(actor),
      role: role as Caller['as'],
      route: String(route),
    })),
    ...(accesses.next !== undefined && { next: await sealCursor(home, place, accesses.next) }),
  };
};

/**
 * The person's data once it is noted who reads it; undefined if it is erased. An erasure that was cut short
 * after its entry is finished here. Throws an Error if the data isn't what the log committed to.
 */
const open = async (
  home: Home,
  { id, erased, commitments }: PersonPartnerState,
  caller: Caller,
  route: RouteName,
): Promise<PersonalData | undefined> => {
  await noteAccess(home, id, caller, route);
  const held = await personalData(home, id);
  if (held === 'erased') return undefined;
  if (erased !== undefined) {
    await forgetPersonalData(home, id);
    return undefined;
  }
  if (held === undefined) throw new Error(`the personal data of ${id} is missing`);
  if (canonical(commitmentsTo(home, held)) !== canonical(commitments))
    throw new Error(`the personal data of ${id} is not what the log committed to`);
  return held;
};

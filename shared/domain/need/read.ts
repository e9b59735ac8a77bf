import type { NeedCase } from '../../contract/needs.ts';
import { type Request, within } from '../caller.ts';
import { openHeld } from '../held.ts';
import type { Kept } from '../kept.ts';
import { listStates, readState } from '../lists.ts';
import { forgetPersonalData } from '../partner/personalData.ts';
import { dayOf } from '../period.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { lies, regions } from '../regions.ts';
import { type NeedState, statusOf, viewOn } from './state.ts';

/** The need, if it lies within the caller's region; otherwise it does not exist for them. */
export const readNeed = async (
  home: Home,
  need: string,
  caller: Request<'getNeed'>['caller'],
): Promise<Kept<NeedState>> => {
  const kept = await readState(home, 'need', need);
  if (kept === undefined || !within(caller, { region: kept.state.region }))
    throw new Refusal('not-found');
  return kept;
};

export const getNeed = async (home: Home, { params, caller }: Request<'getNeed'>) =>
  viewOn(dayOf(home.clock()))(await readNeed(home, params.need, caller));

const statuses = ['open', 'allocated', 'met', 'cancelled'] as const;

export const listNeeds = (home: Home, request: Request<'listNeeds'>) => {
  const { caller, query } = request;
  const under = caller.scope === 'region' ? caller.region : query.region;
  const wanted = query.status === undefined ? statuses : [query.status];
  return listStates(home, 'need', 'listNeeds', request, {
    partitions:
      under === undefined
        ? wanted.map((status) => ({ index: 'byStatus', partition: `need#${status}` }))
        : regions
            .filter(({ id }) => lies(id, under))
            .map(({ id }) => ({ index: 'byRegion', partition: `need#${id}` })),
    keep: (state) =>
      within(caller, { region: state.region }) &&
      (query.status === undefined || statusOf(state) === query.status) &&
      (query.region === undefined || lies(state.region, query.region)) &&
      (query.item === undefined || state.item === query.item) &&
      (query.due === undefined || state.due <= query.due),
    view: viewOn(dayOf(home.clock())),
  });
};

/** The case file behind a need, for who did the case-work; every reading is noted. */
export const getNeedCase = async (
  home: Home,
  { params, caller }: Request<'getNeedCase'>,
): Promise<NeedCase> => {
  const { state } = await readNeed(home, params.need, caller);
  if (state.commitments.length === 0) return { need: state.id, erased: false };
  // An erasure that was cut short after its entry is finished here.
  if (statusOf(state) === 'cancelled') await forgetPersonalData(home, state.id);
  const caseReference = await openHeld<string>(
    home,
    { aggregate: state.id, of: 'caseReference', commitments: state.commitments },
    { caller, route: 'getNeedCase' },
  );
  return {
    need: state.id,
    erased: caseReference === undefined,
    ...(caseReference !== undefined && { caseReference }),
  };
};

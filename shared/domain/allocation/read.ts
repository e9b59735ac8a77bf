import type { AllocationInFull } from '../../contract/needs.ts';
import { type Request, within } from '../caller.ts';
import { listStates, readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { lies, regions } from '../regions.ts';
import { recordQr, slipCode, slipHash } from './slips.ts';
import { statusIs, viewOf } from './state.ts';

export const getAllocation = async (
  home: Home,
  { params, caller }: Request<'getAllocation'>,
): Promise<AllocationInFull> => {
  const kept = await readState(home, 'allocation', params.allocation);
  if (kept === undefined || !within(caller, { region: kept.state.region }))
    throw new Refusal('not-found');
  return { ...viewOf(kept), qr: await recordQr(home, kept.state.id) };
};

const statuses = ['open', 'settled', 'released'] as const;

export const listAllocations = (home: Home, request: Request<'listAllocations'>) => {
  const { caller, query } = request;
  const partitions = () => {
    if (query.need !== undefined)
      return [{ index: 'byParent', partition: `allocation#${query.need}` } as const];
    const under = caller.scope === 'region' ? caller.region : query.region;
    if (under !== undefined)
      return regions
        .filter(({ id }) => lies(id, under))
        .map(({ id }) => ({ index: 'byRegion', partition: `allocation#${id}` }) as const);
    return (query.status === undefined ? statuses : [query.status]).map(
      (status) => ({ index: 'byStatus', partition: `allocation#${status}` }) as const,
    );
  };
  return listStates(home, 'allocation', 'listAllocations', request, {
    partitions: partitions(),
    keep: (state) =>
      within(caller, { region: state.region }) &&
      statusIs(state, query.status) &&
      (query.need === undefined || state.need === query.need) &&
      (query.region === undefined || lies(state.region, query.region)),
    view: viewOf,
  });
};

/** For the printer of the slips. Whoever delivers has no access: the code comes from whom it was given to. */
export const getSlips = async (home: Home, { params }: Request<'getSlips'>) => {
  const kept = await readState(home, 'allocation', params.allocation);
  if (kept === undefined) throw new Refusal('not-found');
  const hash = await slipHash(home, kept.state.id);
  return {
    allocation: kept.state.id,
    slips: Array.from({ length: kept.state.slips }, (_, index) => ({
      number: index + 1,
      code: slipCode(hash, index + 1),
    })),
  };
};

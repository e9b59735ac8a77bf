import type { MatchingNeed, MatchingOffer } from '../../contract/needs.ts';
import type { Request } from '../caller.ts';
import { within } from '../caller.ts';
import { visible } from '../contribution/read.ts';
import type { ContributionState } from '../contribution/state.ts';
import { freeOf } from '../contribution/stock.ts';
import { decimal } from '../decimal.ts';
import type { Kept } from '../kept.ts';
import { readState, readStates } from '../lists.ts';
import { dayOf } from '../period.ts';
import type { Home, IndexName } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { lies, regions } from '../regions.ts';
import type { AggregateType, StateOf } from '../states.ts';
import { type Offer, type OpenNeed, rankNeeds, rankOffers } from './match.ts';
import { readNeed } from './read.ts';
import { type NeedState, openOf } from './state.ts';

/** One answer looks at so many pages of a hundred, and shows so many matches. */
const maxPages = 8;
const pageSize = 100;
const shown = 50;

/** The states of some worklists, as many as one answer may look at. */
const scan = async <T extends AggregateType>(
  home: Home,
  type: T,
  index: IndexName,
  partitions: readonly string[],
): Promise<{ found: readonly Kept<StateOf[T]>[]; complete: boolean }> => {
  const found: Kept<StateOf[T]>[] = [];
  let pages = 0;
  for (const partition of partitions) {
    let after: string | undefined;
    do {
      if (pages === maxPages) return { found, complete: false };
      pages += 1;
      const page = await home.table.queryIndex({
        index,
        partition,
        limit: pageSize,
        ...(after !== undefined && { after }),
      });
      const ids = page.items.map(({ pk }) => pk.slice('A#'.length));
      found.push(...(await readStates(home, type, ids)));
      after = page.next;
    } while (after !== undefined);
  }
  return { found, complete: true };
};

const offersOf = ({ id, dims, occurredOn, lines }: ContributionState): Offer[] =>
  lines.map((line, index) => ({
    contribution: id,
    line: index,
    item: line.item,
    region: dims.region,
    targetGroup: dims.targetGroup,
    free: freeOf(line),
    givenOn: occurredOn,
  }));

const openNeed = (need: NeedState): OpenNeed => ({ ...need, need: need.id, open: openOf(need) });

/** Gifts that could meet a need: those that are meant for its region or for one that it lies in. */
export const matchingOffers = async (
  home: Home,
  { params, caller }: Request<'matchingOffers'>,
): Promise<{ items: MatchingOffer[]; complete: boolean }> => {
  const { state: need } = await readNeed(home, params.need, caller);
  const above = regions.filter(({ id }) => lies(need.region, id)).map(({ id }) => `offer#${id}`);
  const { found, complete } = await scan(home, 'contribution', 'byParent', above.reverse());
  const versions = new Map(found.map(({ state, version }) => [state.id, version]));
  const offers = found.flatMap(({ state }) => (state.status === 'verified' ? offersOf(state) : []));
  const ranked = rankOffers(openNeed(need), offers, dayOf(home.clock()));
  return {
    items: ranked.slice(0, shown).map(({ of, fit }) => ({
      contribution: of.contribution,
      version: versions.get(of.contribution) ?? 0,
      line: of.line,
      item: of.item,
      free: decimal(of.free),
      quantity: decimal(fit.quantity),
      reasons: [...fit.reasons],
    })),
    complete: complete && ranked.length <= shown,
  };
};

/** Open needs that lines of a gift could meet, in the caller's own regions; the earliest due are looked at first. */
export const matchingNeeds = async (
  home: Home,
  { params, caller }: Request<'matchingNeeds'>,
): Promise<{ items: MatchingNeed[]; complete: boolean }> => {
  const kept = await readState(home, 'contribution', params.contribution);
  if (kept === undefined || !visible(caller, kept.state)) throw new Refusal('not-found');
  const gift = kept.state;
  const { found, complete } = await scan(home, 'need', 'byStatus', ['need#open']);
  const versions = new Map(found.map(({ state, version }) => [state.id, version]));
  const needs = found
    .filter(({ state }) => within(caller, { region: state.region }))
    .map(({ state }) => openNeed(state));
  const today = dayOf(home.clock());
  const offers = gift.status === 'verified' ? offersOf(gift) : [];
  const ranked = offers.flatMap((offer) =>
    rankNeeds(offer, needs, today).map((match) => ({ ...match, line: offer.line })),
  );
  return {
    items: ranked.slice(0, shown).map(({ of, fit, line }) => ({
      need: of.need,
      version: versions.get(of.need) ?? 0,
      line,
      open: decimal(of.open),
      quantity: decimal(fit.quantity),
      reasons: [...fit.reasons],
    })),
    complete: complete && ranked.length <= shown,
  };
};

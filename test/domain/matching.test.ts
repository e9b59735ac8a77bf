import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  fitOf,
  type Offer,
  type OpenNeed,
  rankNeeds,
  rankOffers,
} from '../../shared/domain/need/match.ts';
import { matchingNeeds, matchingOffers } from '../../shared/domain/need/matching.ts';
import { lies } from '../../shared/domain/regions.ts';
import { allocated, posted } from './field.ts';
import { office, requestOf } from './office.ts';
import { heaters, wheelchairs } from './papers.ts';
import { submitted, verified } from './steps.ts';

const today = '2026-06-10';
const offer = (more: Partial<Offer> = {}): Offer => ({
  contribution: 'contribution-a',
  line: 0,
  item: 'wheelchair',
  region: 'IR-23.tehran.06',
  targetGroup: 'people-with-disabilities',
  free: 5000n,
  givenOn: '2026-06-01',
  ...more,
});
const need = (more: Partial<OpenNeed> = {}): OpenNeed => ({
  need: 'need-a',
  item: 'wheelchair',
  region: 'IR-23.tehran.06',
  targetGroup: 'people-with-disabilities',
  open: 3000n,
  due: '2026-06-20',
  postedOn: '2026-06-01',
  ...more,
});
const best = (...offers: Offer[]) =>
  rankOffers(need(), offers, today).map(({ of }) => of.contribution);
const first = (...needs: OpenNeed[]) => rankNeeds(offer(), needs, today).map(({ of }) => of.need);

const anyRegion = fc.constantFrom('IR-23', 'IR-23.tehran', 'IR-23.tehran.06', 'IR-10.kashan');
const anyGroup = fc.constantFrom('children', 'older-people');
const anyItem = fc.constantFrom('wheelchair', 'heater');
const anyDay = fc.constantFrom('2026-06-01', '2026-06-09', '2026-06-20');
const anyOffer: fc.Arbitrary<Offer> = fc.record({
  contribution: fc.stringMatching(/^contribution-[a-z]{4}$/),
  line: fc.nat({ max: 3 }),
  item: anyItem,
  region: anyRegion,
  targetGroup: anyGroup,
  free: fc.bigInt({ min: 0n, max: 9000n }),
  givenOn: anyDay,
});
const anyNeed: fc.Arbitrary<OpenNeed> = fc.record({
  need: fc.stringMatching(/^need-[a-z]{4}$/),
  item: anyItem,
  region: anyRegion,
  targetGroup: anyGroup,
  open: fc.bigInt({ min: 0n, max: 9000n }),
  due: anyDay,
  postedOn: anyDay,
});
const byId = (a: Offer) => `${a.contribution}/${a.line}`;

describe('a gift fits a need', () => {
  test('and says why', () => {
    expect(fitOf(offer(), need(), today)).toMatchObject({
      quantity: 3000n,
      reasons: [
        { reason: 'same-item', value: 'wheelchair' },
        { reason: 'in-region', value: 'IR-23.tehran.06' },
        { reason: 'same-target-group', value: 'people-with-disabilities' },
        { reason: 'due', value: '2026-06-20' },
        { reason: 'covers-all', value: '3' },
        { reason: 'waiting', value: '9' },
      ],
    });
  });

  test('only if it is the same item, something is left, and it is meant for a region that the need lies in', () => {
    fc.assert(
      fc.property(anyOffer, anyNeed, (given, needed) => {
        const fits =
          given.item === needed.item &&
          lies(needed.region, given.region) &&
          given.free > 0n &&
          needed.open > 0n;
        const fit = fitOf(given, needed, today);
        expect(fit !== undefined).toBe(fits);
        if (fit === undefined) return;
        expect(fit.quantity <= given.free && fit.quantity <= needed.open).toBe(true);
        expect(fit.quantity === given.free || fit.quantity === needed.open).toBe(true);
      }),
    );
  });
});

describe('gifts for a need are ranked', () => {
  test('by the same target group before all else', () => {
    const other = offer({ contribution: 'contribution-other', targetGroup: 'children' });
    const own = offer({ contribution: 'contribution-own', free: 1000n });
    expect(best(other, own)).toEqual(['contribution-own', 'contribution-other']);
  });

  test('then by how much of it they cover, the narrower region, the smaller rest, and age', () => {
    const part = offer({ contribution: 'contribution-part', free: 2000n });
    const wide = offer({ contribution: 'contribution-wide', region: 'IR-23' });
    const large = offer({ contribution: 'contribution-large', free: 9000n });
    const young = offer({ contribution: 'contribution-young', givenOn: '2026-06-09' });
    expect(best(part, wide, large, young, offer())).toEqual([
      ...['contribution-a', 'contribution-young', 'contribution-large'],
      ...['contribution-wide', 'contribution-part'],
    ]);
  });

  test('alike in whatever order they were found', () => {
    fc.assert(
      fc.property(
        anyNeed,
        fc.uniqueArray(anyOffer, { maxLength: 12, selector: byId }),
        fc.nat(),
        (needed, offers, turn) => {
          const at = offers.length === 0 ? 0 : turn % offers.length;
          const turned = [...offers.slice(at), ...offers.slice(0, at)].reverse();
          const ids = (some: readonly Offer[]) =>
            rankOffers(needed, some, today).map(({ of }) => byId(of));
          expect(ids(turned)).toEqual(ids(offers));
          expect(ids(offers)).toHaveLength(
            offers.filter((each) => fitOf(each, needed, today)).length,
          );
        },
      ),
    );
  });
});

describe('needs for a gift are ranked', () => {
  test('by target group, then the earliest due, then what is covered wholly, then who waits longest', () => {
    const other = need({ need: 'need-other', targetGroup: 'children', due: '2026-06-01' });
    const overdue = need({ need: 'need-overdue', due: '2026-06-09' });
    const large = need({ need: 'need-large', open: 9000n });
    const long = need({ need: 'need-long', postedOn: '2026-05-01' });
    expect(first(other, large, need(), long, overdue)).toEqual([
      ...['need-overdue', 'need-long', 'need-a', 'need-large', 'need-other'],
    ]);
  });
});

describe('the lists of matches', () => {
  test('show verified stock that is free, of the region and of those that it lies in', async () => {
    const here = await office();
    const id = await posted(here);
    const near = await verified(here, [wheelchairs('5')]);
    const wide = await verified(here, [wheelchairs('5')], { region: 'IR-23' });
    await verified(here, [wheelchairs('5')], { region: 'IR-10.kashan' });
    await verified(here, [heaters('H-1')]);
    await submitted(here, [wheelchairs('5')]);
    const used = await verified(here, [wheelchairs('1')]);
    await allocated(here, used, await posted(here));
    const request = requestOf(here.people.district6, 'matchingOffers', { params: { need: id } });
    const { items, complete } = await matchingOffers(here.home, request);
    expect(items.map(({ contribution }) => contribution)).toEqual([near, wide]);
    expect(complete).toBe(true);
  });

  test('show a district the needs of its own region, and an officer all of them', async () => {
    const here = await office();
    const own = await posted(here);
    const region = 'IR-23.tehran.07';
    const other = await posted(here, { region, by: here.people.district7, due: '2026-06-11' });
    const gift = await verified(here, [wheelchairs('5')], { region: 'IR-23.tehran' });
    const params = { contribution: gift };
    const seen = async (who: (typeof here.people)[keyof typeof here.people]) =>
      (await matchingNeeds(here.home, requestOf(who, 'matchingNeeds', { params }))).items.map(
        ({ need: each }) => each,
      );
    expect(await seen(here.people.district6)).toEqual([own]);
    expect(await seen(here.people.verifier)).toEqual([other, own]);
  });
});

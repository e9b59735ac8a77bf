import { alike } from '../../contract/text.ts';
import type { Command } from '../command.ts';
import { dayOf } from '../period.ts';
import { Checks } from '../refusal.ts';
import { region } from '../regions.ts';
import type { States } from '../states.ts';
import { coverageIds, type PopulationSaving, refuseOverlap } from './coverage.ts';
import { checkMonths } from './months.ts';
import type { SaleData } from './saleState.ts';
import { meterClaims } from './state.ts';

const populationOf = ({ sold, from, until }: SaleData): PopulationSaving | undefined =>
  sold.is === 'population' ? { ...sold, from, until } : undefined;

const coverageOf = (data: SaleData): string[] => {
  const population = populationOf(data);
  return population === undefined ? [] : coverageIds(population);
};

/**
 * A saving that was sold as an energy exchange certificate takes the same place as one that is stated here:
 * neither can be had twice, whichever comes first.
 */
export const declareSale: Command<'declareSale'> = {
  route: 'declareSale',
  aggregate: () => ({ type: 'sale' }),
  reads: ({ body }) => [
    body.seller,
    body.sold.is === 'population' ? body.sold.measurer : body.sold.meter,
    ...coverageOf(body),
  ],
  decide: (states, { body }, { now }) => {
    const { evidence, ...data } = body;
    checkSale(states, data, now);
    const population = populationOf(data);
    if (population !== undefined) refuseOverlap(states, population, '/sold/population');
    return {
      kind: 'saving-sold',
      dims: { partner: data.seller, programme: 'energy-conservation' },
      data,
      evidence,
      touches: coverageOf(data),
      claims: [
        {
          space: 'exchange-certificate',
          key: alike(data.certificate.number),
          pointer: '/certificate/number',
        },
        ...(data.sold.is === 'meter' ? meterClaims(data.sold.meter, data, '/sold/meter') : []),
      ],
    };
  },
};

const checkSale = (states: States, data: SaleData, now: Date) => {
  const { seller, sold, certificate } = data;
  const checks = new Checks();
  checks.field(states.get('partner', seller) !== undefined, '/seller', 'unknown');
  checks.field(certificate.date <= dayOf(now), '/certificate/date', 'in-future');
  checkMonths(checks, data, now);
  if (sold.is === 'meter') {
    checks.field(states.get('meter', sold.meter) !== undefined, '/sold/meter', 'unknown');
  } else {
    const measurer = states.get('partner', sold.measurer);
    checks.field(measurer !== undefined, '/sold/measurer', 'unknown');
    checks.field(region(sold.area) !== undefined, '/sold/area', 'unknown');
  }
  checks.done();
};

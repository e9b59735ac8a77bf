import { within } from '../caller.ts';
import type { Command } from '../command.ts';
import { Checks, Refusal } from '../refusal.ts';
import { region } from '../regions.ts';
import { monthOf } from '../saving/months.ts';
import { maxReadings, type ReadingsData } from './state.ts';

/** The meter of a firm or a body: a person's consumption has no place in the log. */
export const registerMeter: Command<'registerMeter'> = {
  route: 'registerMeter',
  aggregate: () => ({ type: 'meter' }),
  reads: ({ body }) => [body.owner],
  decide: (states, { body }) => {
    const { evidence, ...registration } = body;
    const owner = states.get('partner', body.owner);
    const checks = new Checks();
    checks.field(owner !== undefined, '/owner', 'unknown');
    checks.field(owner?.type !== 'natural-person', '/owner', 'not-allowed-value');
    checks.field(region(body.region) !== undefined, '/region', 'unknown');
    checks.done();
    return {
      kind: 'meter-registered',
      dims: { partner: body.owner, region: body.region },
      data: registration,
      evidence,
      claims: [
        {
          space: 'meter',
          key: `${body.energy}/${body.number.toUpperCase()}`,
          pointer: '/number',
        },
      ],
    };
  },
};

/**
 * Consumption by Jalali month. A month is stated once; a correction says why, and is refused for a month that
 * a saving rests on: that saving is refused first.
 */
export const recordReadings: Command<'recordReadings'> = {
  route: 'recordReadings',
  aggregate: ({ params }) => ({ id: params.meter }),
  decide: (states, { body, caller }, { aggregate, now }) => {
    const meter = states.get('meter', aggregate);
    if (meter === undefined || !within(caller, { partner: meter.owner }))
      throw new Refusal('not-found');
    const { readings, corrects, evidence } = body;
    const known = new Set(meter.readings.map(({ month }) => month));
    const stated = new Set<string>();
    const checks = new Checks();
    readings.forEach(({ month }, index) => {
      const at = `/readings/${index}/month`;
      // The running month isn't over: its bill can't be there yet.
      checks.field(month < monthOf(now), at, 'in-future');
      checks.field(!stated.has(month), at, 'duplicate');
      stated.add(month);
      checks.field(corrects !== undefined || !known.has(month), at, 'duplicate');
      const used = meter.savings.some(({ from, until }) => from <= month && month <= until);
      checks.field(!used, at, 'in-use');
    });
    const total = new Set([...known, ...stated]).size;
    checks.field(total <= maxReadings, '/readings', 'too-many');
    checks.done();
    const data: ReadingsData = { readings, ...(corrects !== undefined && { corrects }) };
    return {
      kind: 'readings-recorded',
      dims: { partner: meter.owner, region: meter.region },
      data: { ...data },
      evidence,
    };
  },
};

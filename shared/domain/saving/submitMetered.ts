import type { MeteredResult, Months, Reading } from '../../contract/metering.ts';
import type { MeteredSaving } from '../../contract/savings.ts';
import type { Command } from '../command.ts';
import { decimal, signedThousandths, sum, thousandths } from '../decimal.ts';
import { type FactorState, versionInForce } from '../factor/state.ts';
import { type SavingRange, savingRange, usualRules } from '../measurement/savingRange.ts';
import type { MeterState } from '../meter/state.ts';
import { dayOf, daysOfMonth, monthsBetween } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import { unsold } from './commands.ts';
import { checkMonths } from './months.ts';
import { dimsOf, meterClaims, type SavingData, type Statement } from './state.ts';

/** A baseline is of one to three years. */
const baselineMonths = { least: 12, most: 36 } as const;

/**
 * A saving as a meter shows it. Volume and money are computed, never stated: the fund is `low` × the tariff in
 * force, rounded down to whole rial. The entry carries the readings, so that anybody computes it again. Its
 * submitter is an officer: whoever verifies it is the second who looks at its adjustments.
 */
export const submitMeteredSaving: Command<'submitMeteredSaving'> = {
  route: 'submitMeteredSaving',
  aggregate: () => ({ type: 'saving' }),
  reads: ({ body }) => [body.meter, body.measurer, body.funder, body.tariff],
  decide: (states, { body }, { now }) => {
    const { meter, tariff } = checked(states, body, now);
    const range = rangeOf(meter, body);
    const statement = statementOf(meter, body, { range, tariff });
    const data: SavingData = {
      statement,
      soldOnExchange: unsold(body.soldOnExchange),
      metered: resultOf(meter, body, { range, tariff }),
    };
    return {
      kind: 'saving-submitted',
      dims: dimsOf(statement),
      causes: [...new Set([tariff.entry, ...entriesOf(meter, body)])],
      data: { ...data },
      evidence: body.evidence,
      touches: [meter.id],
      claims: meterClaims(meter.id, body.reporting, '/reporting'),
    };
  },
};

/** Money is computed in these units only. */
const tariffUnit = { 'natural-gas': 'IRR/m3', electricity: 'IRR/kWh' } as const;

interface Tariff {
  readonly shown: MeteredResult['tariff'];
  readonly entry: string;
}

const checked = (states: States, body: MeteredSaving, now: Date) => {
  const { baseline, reporting, letter, adjustments, evidence, uses } = body;
  const checks = new Checks();
  const meter = states.get('meter', body.meter);
  checks.field(meter !== undefined, '/meter', 'unknown');
  checks.field(states.get('partner', body.measurer) !== undefined, '/measurer', 'unknown');
  checks.field(states.get('partner', body.funder) !== undefined, '/funder', 'unknown');
  checkMonths(checks, reporting, now, '/reporting');
  const months = monthsBetween(baseline.from, baseline.until, baselineMonths.most + 1).length;
  checks.field(months >= baselineMonths.least, '/baseline', 'too-short-baseline');
  checks.field(months <= baselineMonths.most, '/baseline/until', 'too-long');
  checks.field(baseline.until < reporting.from, '/baseline/until', 'too-short-baseline');
  checks.field(letter.date <= dayOf(now), '/letter/date', 'in-future');
  const shown = new Set(evidence.map(({ sha256 }) => sha256));
  adjustments.forEach((adjustment, index) => {
    const at = `/adjustments/${index}/evidence`;
    checks.field(shown.has(adjustment.evidence), at, 'evidence-missing');
  });
  checks.field(new Set(uses.map(({ use }) => use)).size === uses.length, '/uses', 'duplicate');
  const open = uses.filter(({ amount }) => amount === undefined);
  checks.field(open.length <= 1, '/uses', 'sum-differs');
  if (meter !== undefined) checkReadings(checks, meter, body);
  const factor = states.get('factor', body.tariff);
  const fits =
    factor?.kind === 'tariff' &&
    factor.basis !== undefined &&
    factor.of === meter?.energy &&
    factor.unit.en === tariffUnit[meter.energy];
  checks.field(fits, '/tariff', 'unknown');
  const tariff = factor === undefined ? undefined : tariffOf(factor, reporting);
  checks.field(!fits || tariff !== undefined, '/tariff', 'not-in-force');
  checks.done();
  if (meter === undefined || tariff === undefined) throw new Refusal('not-found');
  return { meter, tariff };
};

const readingsIn = ({ readings }: MeterState, { from, until }: Months): Reading[] =>
  readings
    .filter(({ month }) => from <= month && month <= until)
    .map(({ entry: _, ...reading }) => reading);

const entriesOf = ({ readings }: MeterState, { baseline, reporting }: MeteredSaving): string[] =>
  readings
    .filter(({ month }) =>
      [baseline, reporting].some(({ from, until }) => from <= month && month <= until),
    )
    .map(({ entry }) => entry);

const checkReadings = (
  checks: Checks,
  meter: MeterState,
  { baseline, reporting, model }: MeteredSaving,
) => {
  for (const [name, span] of Object.entries({ baseline, reporting })) {
    const months = monthsBetween(span.from, span.until, baselineMonths.most + 1);
    const readings = readingsIn(meter, span);
    const cold = readings.every(({ degreeDays }) => degreeDays !== undefined);
    checks.field(readings.length === months.length, `/${name}`, 'readings-missing');
    checks.field(cold || model.is !== 'degree-days', `/${name}`, 'readings-missing');
  }
};

/** The one version in force from the first to the last day; a period in which it changed is two savings. */
const tariffOf = (factor: FactorState, { from, until }: Months): Tariff | undefined => {
  const first = versionInForce(factor, daysOfMonth(from).first);
  const last = versionInForce(factor, daysOfMonth(until).last);
  if (first === undefined || first.version !== last?.version || factor.basis === undefined)
    return undefined;
  return {
    entry: first.entry,
    shown: {
      factor: factor.id,
      version: first.version,
      value: first.value,
      unit: factor.unit,
      basis: factor.basis,
      source: first.source,
      year: first.year,
    },
  };
};

const rangeOf = (meter: MeterState, { baseline, reporting, ...how }: MeteredSaving) => {
  const range = savingRange(readingsIn(meter, baseline), readingsIn(meter, reporting), {
    model: how.model,
    adjustments: how.adjustments,
    rules: usualRules,
  });
  if (typeof range === 'string')
    throw new Refusal('rule-broken', {
      fields: [{ pointer: range === 'fits-badly' ? '/model' : '/reporting', code: range }],
    });
  if (signedThousandths(range.low) <= 0n)
    throw new Refusal('rule-broken', { fields: [{ pointer: '/reporting', code: 'no-saving' }] });
  return range;
};

interface Found {
  readonly range: SavingRange;
  readonly tariff: Tariff;
}

/** Whole rial, rounded down. */
export const moneyOf = (low: string, tariff: string): string =>
  String((thousandths(low) * thousandths(tariff)) / 1_000_000n);

/** What stays open after the stated uses is the amount of the one without. */
const usesOf = (uses: MeteredSaving['uses'], fund: string): Statement['uses'] => {
  const stated = sum(uses.flatMap(({ amount }) => amount ?? []));
  const rest = thousandths(fund) - stated;
  const isOpen = uses.some(({ amount }) => amount === undefined);
  if (isOpen ? rest < 0n : rest !== 0n)
    throw new Refusal('rule-broken', { fields: [{ pointer: '/uses', code: 'sum-differs' }] });
  return uses.map(({ use, amount }) => ({ use, amount: amount ?? decimal(rest) }));
};

/** The same statement that a letter makes of a population: here of one meter, with its low figure. */
const statementOf = (
  meter: MeterState,
  body: MeteredSaving,
  { range, tariff }: Found,
): Statement => {
  const fund = moneyOf(range.low, tariff.shown.value);
  return {
    measurer: body.measurer,
    funder: body.funder,
    population: meter.place,
    subscribers: 1,
    area: meter.region,
    ...body.reporting,
    energy: meter.energy,
    volume: range.low,
    method: body.method,
    fund,
    uses: usesOf(body.uses, fund),
    letter: body.letter,
  };
};

const resultOf = (
  meter: MeterState,
  { baseline, reporting, model, adjustments }: MeteredSaving,
  { range, tariff }: Found,
): MeteredResult => ({
  meter: meter.id,
  number: meter.number,
  baseline,
  reporting,
  readings: [...readingsIn(meter, baseline), ...readingsIn(meter, reporting)],
  model,
  adjustments,
  ...range,
  tariff: tariff.shown,
});

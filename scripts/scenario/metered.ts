import type { BodyInput } from '../../shared/contract/routes.ts';
import { type Cast, daysOfYear, jalaliYear, type Person, persian, today } from './cast.ts';
import type { Ground } from './office.ts';
import { certify, deliver, evidence, verify } from './steps.ts';
import { verifiedSaving } from './wheelchairs.ts';

/** Invented degree days of a Tehran year by Jalali month, and what makes a consumption look measured. */
const degreeDays = [90, 15, 0, 0, 0, 0, 5, 70, 240, 420, 470, 330];
const noise = [140, -220, 90, -50, 120, -160, 70, 210, -300, 260, -110, 40];

/** A year of a factory: 40,000 m³ a month and 300 m³ a degree day, `percent` of it. */
const year = (name: string, percent: number): BodyInput<'recordReadings'>['readings'] =>
  degreeDays.map((days, index) => ({
    month: `${name}-${String(index + 1).padStart(2, '0')}`,
    consumption: String(Math.round(((40_000 + 300 * days + (noise[index] ?? 0)) * percent) / 100)),
    degreeDays: String(days),
  }));

const tariff = (year: string): BodyInput<'recordFactor'> => ({
  code: `sample-gas-tariff-${year}`,
  kind: 'tariff',
  name: {
    fa: `تعرفهٔ نمونهٔ گاز صنعتی ${persian(year)}`,
    en: `Sample industrial gas tariff ${year}`,
  },
  of: 'natural-gas',
  unit: { fa: 'ریال بر متر مکعب', en: 'IRR/m3' },
  basis: 'industry',
  value: '24000',
  source: 'تعرفهٔ نمونه؛ ساختگی',
  year,
  from: daysOfYear(year).first,
  until: daysOfYear(year).last,
  checked: false,
  evidence: [],
});

/**
 * A factory's meter shows a fifth less gas than its baseline and the weather ask for: what is sure of it is
 * money at the tariff in force, pays wheelchairs and prizes, and a part is carried over to another fund.
 */
export const metered = async (cast: Cast, ground: Ground): Promise<string> => {
  const { as, run, say } = cast;
  const officer = await as('officer');
  const second = await as('officer2');
  const saving = await meteredSaving(cast, ground);
  await prize(officer, second, saving);
  await carryOver(officer, second, saving, await verifiedSaving(cast, ground));
  const partner = await as('partner');
  const { id } = await partner('submitContribution', {
    body: {
      occurredOn: today(),
      region: 'IR-23.tehran.06',
      targetGroup: 'people-with-disabilities',
      lines: [
        {
          item: 'wheelchair',
          quantity: '2',
          paidFrom: { saving, use: 'wheelchairs', amount: '300000000' },
        },
      ],
      evidence: [],
    },
    idempotencyKey: `metered-wheelchairs-${run}`,
  });
  await verify(second, id, { lines: [{ quantity: '2' }] });
  await deliver(await as('district'), id, {
    region: 'IR-23.tehran.06',
    lines: [{ line: 0, delivered: '2' }],
    recipients: 2,
    record: `${persian(run)}/ت/۴`,
  });
  say(`metered: 2 wheelchairs paid from ${saving}, prizes paid, a part carried over`);
  return certify(officer, [id], `۲۴۰۴۶/۱۶۰/${persian(run)}`);
};

/** Every key is fixed for a year: a meter's month can be saved in once, whatever the number of runs. */
const meteredSaving = async ({ as }: Cast, { company, gasCompany }: Ground): Promise<string> => {
  const officer = await as('officer');
  const second = await as('officer2');
  const [before, last] = [jalaliYear(-2), jalaliYear(-1)];
  const { id: factor } = await officer('recordFactor', {
    body: tariff(last),
    idempotencyKey: `demonstration-tariff-${last}`,
  });
  const { id: meter, version } = await officer('registerMeter', {
    body: {
      owner: company,
      energy: 'natural-gas',
      number: `000-${last}`,
      place: { fa: 'کارخانهٔ نمونهٔ گرمابخش', en: 'Sample Heating Company, factory' },
      region: 'IR-23.tehran.06',
      evidence: [],
    },
    idempotencyKey: `demonstration-meter-${last}`,
  });
  await officer('recordReadings', {
    params: { meter },
    body: {
      readings: [...year(before, 100), ...year(last, 80)],
      evidence: [await evidence(officer, 'bills.png')],
    },
    ifMatch: version,
    idempotencyKey: `demonstration-readings-${last}`,
  });
  const saving = await officer('submitMeteredSaving', {
    body: {
      meter,
      measurer: gasCompany,
      funder: company,
      baseline: { from: `${before}-01`, until: `${before}-12` },
      reporting: { from: `${last}-01`, until: `${last}-12` },
      model: {
        is: 'degree-days',
        station: 'ایستگاه نمونه',
        base: '18',
        source: 'داده‌های ساختگی برای نمایش',
      },
      adjustments: [],
      tariff: factor,
      method: 'رگرسیون مصرف ماهانه بر درجه‌روز گرمایش؛ دادهٔ نمونه',
      uses: [
        { use: 'prizes', amount: '200000000' },
        { use: 'carried-over', amount: '500000000' },
        { use: 'wheelchairs' },
      ],
      letter: { number: '۱۱۲/۹۰۰', date: daysOfYear(jalaliYear()).first },
      evidence: [await evidence(officer, 'saving.png')],
      soldOnExchange: false,
    },
    idempotencyKey: `demonstration-metered-saving-${last}`,
  });
  await second('verifySaving', {
    params: { saving: saving.id },
    body: {},
    ifMatch: saving.version,
    idempotencyKey: `verify-${saving.id}`,
  });
  return saving.id;
};

const versionOf = async (person: Person, saving: string) =>
  (await person('getSaving', { params: { saving } })).version;

/** One officer proposes, another approves; a run that finds it done changes nothing. */
const spend = async (
  officer: Person,
  second: Person,
  saving: string,
  body: BodyInput<'spendFund'>,
): Promise<void> => {
  const before = await officer('getSaving', { params: { saving } });
  if (before.spendings.some(({ use }) => use === body.use)) return;
  await officer('spendFund', {
    params: { saving },
    body,
    ifMatch: before.version,
    idempotencyKey: `spend-${body.use}`,
  });
  await second('approveSpending', {
    params: { saving, spending: String(before.spendings.length + 1) },
    body: {},
    ifMatch: await versionOf(second, saving),
    idempotencyKey: `approve-${body.use}`,
  });
};

const prize = async (officer: Person, second: Person, saving: string) =>
  spend(officer, second, saving, {
    use: 'prizes',
    amount: '120000000',
    occurredOn: today(),
    target: {
      is: 'payment',
      to: 'برندگان قرعه‌کشی کارکنان کارخانهٔ نمونه',
      document: { number: 'پ/۱۲', date: today() },
    },
    evidence: [await evidence(officer, 'prizes.png')],
  });

const carryOver = (officer: Person, second: Person, saving: string, into: string) =>
  spend(officer, second, saving, {
    use: 'carried-over',
    amount: '500000000',
    occurredOn: today(),
    target: { is: 'fund', saving: into, use: 'wheelchairs' },
    evidence: [],
  });

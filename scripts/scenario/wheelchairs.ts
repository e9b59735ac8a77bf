import { type Cast, daysOfYear, jalaliYear, type Person, persian, today } from './cast.ts';
import type { Ground } from './office.ts';
import { certify, deliver, evidence, verify } from './steps.ts';

/** Savings of gas pay for wheelchairs in two provinces: saved volume → fund → wheelchairs → residual. */
export const wheelchairs = async (cast: Cast, ground: Ground): Promise<string> => {
  const { as, run, say } = cast;
  const saving = await verifiedSaving(cast, ground);
  const partner = await as('partner');
  const give = async (region: string, quantity: string, amount: string) =>
    (
      await partner('submitContribution', {
        body: {
          occurredOn: today(),
          region,
          targetGroup: 'people-with-disabilities',
          lines: [
            { item: 'wheelchair', quantity, paidFrom: { saving, use: 'wheelchairs', amount } },
          ],
          evidence: [],
        },
        idempotencyKey: `wheelchairs-${run}-${region}`,
      })
    ).id;
  const tehran = await give('IR-23.tehran.06', '12', '1800000000');
  const kashan = await give('IR-10.kashan', '8', '1200000000');
  const officer = await as('officer2');
  await verify(officer, tehran, { lines: [{ quantity: '12' }] });
  await verify(officer, kashan, { lines: [{ quantity: '8' }] });
  await deliver(await as('district'), tehran, {
    region: 'IR-23.tehran.06',
    lines: [{ line: 0, delivered: '12' }],
    recipients: 12,
    record: `${persian(run)}/ت/۲`,
  });
  await deliver(await as('district2'), kashan, {
    region: 'IR-10.kashan',
    lines: [{ line: 0, delivered: '7', discrepancies: [{ reason: 'short', quantity: '1' }] }],
    recipients: 7,
    record: `${persian(run)}/ک/۱`,
  });
  say(`wheelchairs: 20 paid from ${saving}, 19 delivered in two provinces`);
  return certify(await as('officer'), [tehran, kashan], `۲۴۰۴۴/۱۶۰/${persian(run)}`);
};

/** One statement serves every run: the same saving can't be claimed twice. */
export const verifiedSaving = async (
  { as, run }: Cast,
  { gasCompany, company }: Ground,
): Promise<string> => {
  const officer = await as('officer');
  const second = await as('officer2');
  const open = await usable(officer);
  if (open !== undefined) return open;
  const { id, version } = await officer('submitSaving', {
    body: {
      measurer: gasCompany,
      funder: company,
      population: {
        fa: 'مشترکان خانگی استان نمونه',
        en: 'Household subscribers of the sample province',
      },
      subscribers: 86_000,
      area: 'IR-10',
      from: `${jalaliYear(-1)}-09`,
      until: `${jalaliYear(-1)}-12`,
      energy: 'natural-gas',
      volume: '40000000',
      method: 'بیانیهٔ تجمیعی: مقایسهٔ مصرف دورهٔ مشابه با تصحیح دما',
      fund: '900000000000',
      uses: [
        { use: 'wheelchairs', amount: '700000000000' },
        { use: 'prizes', amount: '50000000000' },
        { use: 'carried-over', amount: '150000000000' },
      ],
      letter: { number: '۱۱۲/۸۸۰', date: daysOfYear(jalaliYear()).first },
      evidence: [await evidence(officer, 'statement.png')],
      soldOnExchange: false,
    },
    idempotencyKey: `saving-${run}`,
  });
  await second('verifySaving', {
    params: { saving: id },
    body: {},
    ifMatch: version,
    idempotencyKey: `verify-${id}`,
  });
  return id;
};

const usable = async (officer: Person): Promise<string | undefined> => {
  const { items } = await officer('listSavings', { query: { limit: 100 } });
  return items.find(({ status, metered }) => status === 'verified' && metered === undefined)?.id;
};

import type { BodyInput } from '../../shared/contract/routes.ts';
import { daysAfter } from '../../shared/domain/period.ts';
import { type Cast, daysOfYear, jalaliYear, type Person, period, recently, today } from './cast.ts';
import { submitted } from './gifts.ts';
import type { Ground } from './office.ts';
import { evidence } from './steps.ts';

/** What else waits for a second pair of eyes, and what the auditor has found. */
export const oversight = async (
  cast: Cast,
  ground: Ground,
  {
    power = '',
    older,
    contribution,
  }: { power: string | undefined; older: string; contribution: string },
): Promise<void> => {
  const officer = await cast.as('officer');
  await waitingSaving(officer, { power, ...ground });
  await waitingSpending(officer);
  await shared(cast);
  await ended(officer);
  await deputy(await cast.as('admin'));
  await findings(await cast.as('auditor'), older, contribution);
  cast.say('oversight: a saving and a spending to approve, a shared gift, findings');
};

/** An electricity saving that nobody has verified yet; the same months can't be stated twice. */
const waitingSaving = async (
  officer: Person,
  { power, company }: { power: string; company: string },
): Promise<void> => {
  const last = jalaliYear(-1);
  await officer('submitSaving', {
    body: {
      ...{ measurer: power, funder: company, subscribers: 41_000, area: 'IR-23' },
      population: {
        fa: 'مشترکان تجاری شهر نمونه',
        en: 'Commercial subscribers of the sample city',
      },
      ...{ from: `${last}-04`, until: `${last}-06`, energy: 'electricity', volume: '9200000' },
      method: 'بیانیهٔ تجمیعی: مقایسه با تابستان پیش با تصحیح دما',
      fund: '64000000000',
      uses: [
        { use: 'heaters', amount: '40000000000' },
        { use: 'prizes', amount: '24000000000' },
      ],
      letter: { number: '۱۱۵/۳۰۲', date: daysOfYear(jalaliYear()).first },
      evidence: [await evidence(officer, 'electricity-statement.pdf')],
      soldOnExchange: false,
    },
    idempotencyKey: `demonstration-electricity-${last}`,
  });
};

/** Prizes that one officer wants to pay from the gas fund; another one has to agree. */
const waitingSpending = async (officer: Person): Promise<void> => {
  const { items } = await officer('listSavings', { query: { limit: 100 } });
  const fund = items.find(({ status, metered }) => status === 'verified' && metered === undefined);
  if (fund === undefined || fund.spendings.some(({ status }) => status === 'submitted')) return;
  await officer('spendFund', {
    params: { saving: fund.id },
    body: {
      ...{ use: 'prizes', amount: '2400000000', occurredOn: recently(2) },
      target: {
        is: 'payment',
        to: 'برندگان قرعه‌کشی مشترکان نمونه',
        document: { number: 'پ/۴۸', date: recently(2) },
      },
      evidence: [await evidence(officer, 'prize-winners.pdf')],
    },
    ifMatch: fund.version,
    idempotencyKey: `waiting-spending-${fund.id.slice(-12)}`,
  });
};

/** Two funders of the same housing units, each with a part. */
const shared = async (cast: Cast): Promise<void> => {
  const { id: of } = await (await cast.as('officer'))('registerCofunding', {
    body: {
      title: { fa: 'ساخت دو باب واحد نمونه', en: 'Two sample housing units' },
      ...{ item: 'housing-unit', quantity: '2' },
    },
    idempotencyKey: `cofunding-${cast.run}`,
  });
  for (const [login, percent, quantity, cost] of [
    ['partner', '60', '1.2', '36000000000'],
    ['partner2', '40', '0.8', '24000000000'],
  ] as const)
    await submitted(cast, login, {
      ...{ name: `shared-${login}`, item: 'housing-unit', quantity, cost },
      ...{ group: 'women-heading-households', on: recently(5), more: { share: { of, percent } } },
    });
};

const ended = async (officer: Person): Promise<void> => {
  const { id, version } = await officer('startCampaign', {
    body: {
      title: { fa: 'پویش نمونهٔ بازگشایی مدارس', en: 'Sample back-to-school campaign' },
      ...{ region: 'IR-23.tehran', targetGroup: 'children' },
      target: { of: 'item', item: 'school-kit', quantity: '2000' },
      ...{ from: daysAfter(today(), -120), deadline: daysAfter(today(), -40) },
    },
    idempotencyKey: `ended-campaign-${today()}`,
  });
  await officer('endCampaign', {
    params: { campaign: id },
    body: { outcome: 'deadline' },
    ifMatch: version,
    idempotencyKey: `end-campaign-${today()}`,
  });
};

/** One officer stands in for the other for a fortnight. */
const deputy = async (admin: Person): Promise<void> => {
  const { items } = await admin('listPeople', {});
  const of = items.find(({ login }) => login === 'district');
  const stand = items.find(({ login }) => login === 'officer2');
  if (of === undefined || stand === undefined || (stand.deputyFor ?? []).length > 0) return;
  await admin('appointDeputy', {
    body: { of: of.id, deputy: stand.id, from: today(), until: daysAfter(today(), 14) },
    idempotencyKey: `demonstration-deputy-${period()}`,
  });
};

const findings = async (auditor: Person, older: string, contribution: string): Promise<void> => {
  const rows: readonly BodyInput<'recordFinding'>[] = [
    {
      about: { is: 'report', period: older, version: 1 },
      severity: 'minor',
      text: 'یک رسید انبار این سه‌ماهه پس از بستن رسیده و در نسخهٔ دوم آمده است.',
    },
    {
      about: { is: 'entry', entry: `${contribution}:1` },
      severity: 'note',
      text: 'فاکتور پیوست مهر فروشنده ندارد؛ اصل آن در پرونده دیده شود.',
    },
    {
      about: { is: 'report', period: older, version: 2 },
      severity: 'major',
      text: 'شمار خدمت‌گیرندگان دو تحویل بدون روش شمارش ثبت شده است.',
    },
  ];
  for (const [index, body] of rows.entries())
    await auditor('recordFinding', {
      body,
      idempotencyKey: `demonstration-finding-${older}-${index}`,
    });
};

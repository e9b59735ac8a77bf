import { type Cast, jalaliYear, ofQuarter, type Person, period, today } from './cast.ts';
import type { Ground } from './office.ts';
import { evidence } from './steps.ts';

/**
 * What the office sets out to do, what it was told to do, and its own words on the quarter; a space that the
 * municipality itself gives to a charity. All of it stands once, however often the example runs.
 */
export const plans = async ({ as, say }: Cast, ground: Ground): Promise<void> => {
  const officer = await as('officer');
  await targets(officer);
  await resolutions(officer, await as('officer2'));
  await words(officer);
  await support(officer, ground);
  say('plans: targets, resolutions, the officer’s words, institutional support');
};

const targets = async (officer: Person): Promise<void> => {
  const year = jalaliYear();
  await officer('setTargets', {
    params: { year },
    body: {
      targets: [
        { figure: 'verified', item: 'wheelchair', amount: '5000' },
        { figure: 'delivered', item: 'low-consumption-heater', amount: '1200' },
        { figure: 'delivered', item: 'housing-unit', amount: '40' },
        { figure: 'value-cost-to-company', amount: '800000000000' },
        { figure: 'saved-natural-gas', amount: '60000000' },
      ],
    },
    idempotencyKey: `demonstration-targets-${year}`,
  });
};

const resolutions = async (officer: Person, second: Person): Promise<void> => {
  const told = async (name: string, due: number, fa: string, en: string) =>
    officer('recordResolution', {
      body: {
        body: { fa: 'شورای شهر نمونه', en: 'Sample City Council' },
        text: { fa, en },
        resolvedOn: ofQuarter(-25),
        letter: { number: `۱۶۰/${name}`, date: ofQuarter(-23) },
        responsible: {
          fa: 'ادارهٔ رفاه مناطق نمونه',
          en: 'Welfare offices of the sample districts',
        },
        due: ofQuarter(due),
      },
      idempotencyKey: `demonstration-resolution-${period()}-${due}`,
    });
  const { id, version } = await told(
    '۲۲۰۴۱',
    -2,
    'هر منطقه فهرست خانوارهای بدون وسیلهٔ گرمایشی ایمن را اعلام کند.',
    'Each district reports its households without safe heating.',
  );
  await told(
    '۲۲۰۴۲',
    180,
    'گزارش فصلی مسئولیت اجتماعی در درگاه شهرداری نمونه منتشر شود.',
    'The quarterly report is published on the portal of the sample municipality.',
  );
  await second('followResolution', {
    params: { resolution: id },
    body: {
      status: 'in-progress',
      note: { fa: 'نوزده منطقه فهرست داده‌اند.', en: 'Nineteen districts have answered.' },
    },
    ifMatch: version,
    idempotencyKey: `demonstration-follow-up-${period()}`,
  });
};

const words = async (officer: Person): Promise<void> => {
  const params = { period: period() };
  await officer('writeNarrative', {
    params,
    body: {
      problems: [
        {
          fa: 'انبار یک منطقه برای نگهداری بخاری‌ها جا ندارد.',
          en: 'The store of one district has no room for the heaters.',
        },
      ],
      proposals: [
        {
          fa: 'انبار مشترک چند منطقه اجاره شود.',
          en: 'Several districts rent a store together.',
        },
      ],
      decisionsNeeded: [{ fa: 'مجوز اجارهٔ انبار مشترک', en: 'Permission to rent a common store' }],
    },
    idempotencyKey: `demonstration-narrative-${params.period}`,
  });
};

/** The charity is a bridge to those it serves: only such bodies get the institution's own support. */
const support = async (officer: Person, { charity }: Ground): Promise<void> => {
  const params = { partner: charity };
  const partner = await officer('getPartner', { params });
  if (partner.type !== 'natural-person' && partner.implementer !== true)
    await officer('amendPartner', {
      params,
      body: {
        ...{ implementer: true, from: '2026-03-21', evidence: [] },
        reason: 'پل ارتباطی با خدمت‌گیرندگان',
      },
      ifMatch: partner.version,
      idempotencyKey: 'demonstration-implementer',
    });
  const letter = { number: '۱۴۰۵/۳۱۰', date: '2026-04-05' };
  const from = today();
  const { items } = await officer('listSupport', { query: { to: charity } });
  if (items.length > 0) return;
  const given = { to: charity, region: 'IR-23.tehran.06', from, letter };
  await officer('recordSupport', {
    body: {
      ...{ ...given, kind: 'space', what: 'سالن نمونهٔ آموزش', value: { is: 'not-valued' } },
      evidence: [await evidence(officer, 'space.png')],
    },
    idempotencyKey: 'demonstration-support-space',
  });
  await officer('recordSupport', {
    body: {
      ...{ ...given, kind: 'equipment', what: 'تجهیزات نمونهٔ توان‌بخشی', evidence: [] },
      value: { is: 'amount', amount: '850000000', currency: 'IRR' },
    },
    idempotencyKey: 'demonstration-support-equipment',
  });
};

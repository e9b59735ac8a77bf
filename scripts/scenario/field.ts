import type { BodyInput } from '../../shared/contract/routes.ts';
import { jalali, monthsBetween } from '../../shared/domain/period.ts';
import { type Cast, type Person, persian, today } from './cast.ts';
import type { Ground } from './office.ts';
import { certify, evidence, verify } from './steps.ts';

/** Wheelchairs for a whole city go to the needs of its districts, some through an implementer's hands. */
export const field = async (cast: Cast, ground: Ground): Promise<string> => {
  const { as, run, say } = cast;
  const gift = await given(cast);
  const needs = await posted(cast);
  const [urgent = '', soon = ''] = needs;
  const officer = await as('officer');
  const district = await as('district');
  const { items } = await district('matchingOffers', { params: { need: urgent } });
  const best = items.find(({ contribution }) => contribution === gift) ?? items[0];

  const byRecord = await set(district, run, {
    contribution: best?.contribution ?? gift,
    line: best?.line ?? 0,
    need: urgent,
    quantity: '3',
  });
  await deliverByRecord(district, { ...byRecord, delivered: '3', run });

  const bySlips = await set(officer, run, {
    contribution: gift,
    line: 0,
    need: soon,
    quantity: '4',
  });
  await deliverBySlips(cast, { ...bySlips, count: 4 });

  await throughImplementer(cast, gift, ground);
  await metElsewhere(await as('district2'), needs[3] ?? '');
  await site(cast);
  say(
    `field: ${needs.length} needs, 7 wheelchairs delivered to them, 5 with implementers (${gift})`,
  );
  return certify(await as('officer2'), [gift], `۲۴۰۴۶/۱۶۰/${persian(run)}`);
};

const given = async ({ as, run }: Cast): Promise<string> => {
  const partner = await as('partner');
  const { id } = await partner('submitContribution', {
    body: {
      occurredOn: today(),
      region: 'IR-23.tehran',
      targetGroup: 'people-with-disabilities',
      lines: [
        {
          item: 'wheelchair',
          quantity: '15',
          values: { 'cost-to-company': { is: 'amount', amount: '2250000000', currency: 'IRR' } },
        },
      ],
      evidence: [],
      note: 'پانزده دستگاه ویلچر برای مناطق شهر',
    },
    idempotencyKey: `field-gift-${run}`,
  });
  await verify(await as('officer'), id, { lines: [{ quantity: '15', basis: 'cost-to-company' }] });
  return id;
};

/** Needs of two districts, by urgency; the case references are invented. */
const posted = async ({ as, run }: Cast): Promise<string[]> => {
  const ids: string[] = [];
  const needs = [
    ['district', 'IR-23.tehran.06', 'immediate', '3', 'none'],
    ['district', 'IR-23.tehran.06', 'soon', '4', 'emdad'],
    ['district2', 'IR-10.kashan', 'urgent', '2', 'behzisti'],
    ['district2', 'IR-10.kashan', 'ordinary', '6', 'unknown'],
  ] as const;
  for (const [index, [login, region, urgency, quantity, result]] of needs.entries()) {
    const person = await as(login);
    const { id } = await person('postNeed', {
      body: {
        region,
        targetGroup: 'people-with-disabilities',
        item: 'wheelchair',
        quantity,
        urgency,
        coverage: { result, checkedOn: today() },
        caseReference: `پرونده نمونه ${index + 1}`,
      },
      idempotencyKey: `field-need-${run}-${index}`,
    });
    ids.push(id);
  }
  return ids;
};

/** Another body has met it: nobody waits for it any longer. */
const metElsewhere = async (district: Person, need: string): Promise<void> => {
  const params = { need };
  const { version } = await district('getNeed', { params });
  await district('cancelNeed', {
    params,
    body: { reason: 'met-elsewhere' },
    ifMatch: version,
    idempotencyKey: `field-cancel-${need.slice(-12)}`,
  });
};

const set = async (person: Person, run: string, body: BodyInput<'allocate'>) => {
  const { id } = await person('allocate', {
    body,
    idempotencyKey: `field-allocate-${run}-${body.need.slice(-12)}`,
  });
  return { contribution: body.contribution, line: body.line, allocation: id };
};

type Allocated = Awaited<ReturnType<typeof set>>;

const confirmed = async (
  district: Person,
  {
    contribution,
    line,
    allocation,
  }: Pick<Allocated, 'contribution' | 'line'> & { allocation?: string },
  body: Pick<BodyInput<'confirmDelivery'>, 'evidence' | 'recipients'> &
    Partial<BodyInput<'confirmDelivery'>> & { delivered: string; number: string; step: number },
): Promise<void> => {
  const { delivered, number, step, ...rest } = body;
  const params = { contribution };
  const { version } = await district('getContribution', { params });
  await district('confirmDelivery', {
    params,
    body: {
      occurredOn: today(),
      region: 'IR-23.tehran.06',
      lines: [{ line, delivered }],
      record: { number, date: today() },
      ...(allocation !== undefined && { allocation }),
      ...rest,
    },
    ifMatch: version,
    idempotencyKey: `field-deliver-${contribution.slice(-12)}-${step}`,
  });
};

/** The signed delivery record was photographed: its QR ties the photo to the allocation. */
const deliverByRecord = async (
  district: Person,
  { delivered, run, ...of }: Allocated & { delivered: string; run: string },
): Promise<void> => {
  const { qr } = await district('getAllocation', { params: { allocation: of.allocation } });
  const photo = await evidence(district, 'delivery-record.png');
  await confirmed(district, of, {
    delivered,
    recipients: 3,
    number: `${persian(run)}/م/۱`,
    step: 1,
    evidence: [{ ...photo, showsBeneficiaries: true }],
    acknowledgement: { is: 'delivery-record', photo: photo.sha256, qr },
  });
};

/** The office prints slips; whoever receives hands one over, and the district types its code. */
const deliverBySlips = async (
  { as, run }: Cast,
  { count, ...of }: Allocated & { count: number },
): Promise<void> => {
  const officer = await as('officer');
  const params = { allocation: of.allocation };
  const { version } = await officer('getAllocation', { params });
  await officer('issueSlips', {
    params,
    body: { count },
    ifMatch: version,
    idempotencyKey: `field-slips-${of.allocation.slice(-12)}`,
  });
  const { slips } = await officer('getSlips', { params });
  await confirmed(await as('district'), of, {
    delivered: String(count),
    recipients: count,
    number: `${persian(run)}/م/۲`,
    step: 2,
    evidence: [],
    acknowledgement: { is: 'slips', codes: slips.slice(0, count).map(({ code }) => code) },
  });
};

/** Two go to a charity by its warehouse receipt, and three to the union, which confirms by its own login. */
const throughImplementer = async (
  { as, run }: Cast,
  contribution: string,
  { charity, cooperative }: Ground,
): Promise<void> => {
  const officer = await as('officer');
  const common = { contribution, line: 0, occurredOn: today() };
  const { id: byReceipt } = await officer('announceHandover', {
    body: {
      ...common,
      quantity: '2',
      implementer: charity,
      receipt: { number: `${persian(run)}/ر`, date: today() },
      evidence: [await evidence(officer, 'warehouse-receipt.png')],
    },
    idempotencyKey: `field-handover-receipt-${run}`,
  });
  const { id: handover, version } = await officer('announceHandover', {
    body: { ...common, quantity: '3', implementer: cooperative, evidence: [] },
    idempotencyKey: `field-handover-login-${run}`,
  });
  await (await as('partner2'))('receiveHandover', {
    params: { handover },
    body: { occurredOn: today(), quantity: '3' },
    ifMatch: version,
    idempotencyKey: `field-received-${run}`,
  });
  await confirmed(
    await as('district'),
    { contribution, line: 0 },
    {
      delivered: '1',
      recipients: 1,
      handover: byReceipt,
      number: `${persian(run)}/م/۳`,
      step: 3,
      evidence: [],
    },
  );
};

/** A centre's attendance is a rate: measured by month, shown as a mean, never summed. */
const site = async ({ as }: Cast): Promise<void> => {
  const district = await as('district');
  await district('registerSite', {
    body: {
      code: 'parto-sample-six',
      name: { fa: 'مرکز پرتو نمونهٔ منطقهٔ شش', en: 'Sample Parto centre of district six' },
      kind: 'parto-centre',
      region: 'IR-23.tehran.06',
      capacity: 220,
    },
    idempotencyKey: 'demonstration-site',
  });
  await attendance(district);
};

/** The last three months that are over; each is measured once. */
const attendance = async (district: Person): Promise<void> => {
  const { year, month } = jalali(new Date());
  const last = month === 1 ? [year - 1, 12] : [year, month - 1];
  const over = monthsBetween(
    `${year - 1}-01`,
    `${last[0]}-${String(last[1]).padStart(2, '0')}`,
    24,
  );
  for (const [index, at] of over.slice(-3).entries()) {
    const { items } = await district('listSites', {});
    const centre = items.find(({ code }) => code === 'parto-sample-six');
    if (centre === undefined || centre.attendance.some((rate) => rate.month === at)) continue;
    await district('measureAttendance', {
      params: { site: centre.id },
      body: {
        ...{ month: at, days: 22 + index, perDay: `${168 + 7 * index}.5` },
        method: 'میانگین شمارش روزانهٔ حاضران',
        evidence: [await evidence(district, 'attendance.png')],
      },
      ifMatch: centre.version,
      idempotencyKey: `demonstration-attendance-${at}`,
    });
  }
};

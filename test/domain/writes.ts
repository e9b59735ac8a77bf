import type { RouteName } from '../../shared/contract/routes.ts';
import { amendItem } from '../../shared/domain/catalogue/amendItem.ts';
import {
  duplicateCertificate,
  issueCertificate,
  prepareCertificate,
  registerCertificate,
  revokeCertificate,
} from '../../shared/domain/certificate/commands.ts';
import { attachSignedScan } from '../../shared/domain/certificate/signedScan.ts';
import { registerCofunding } from '../../shared/domain/cofunding/cofundings.ts';
import {
  approveCorrection,
  proposeCorrection,
  rejectCorrection,
} from '../../shared/domain/contribution/correct.ts';
import { confirmDelivery } from '../../shared/domain/contribution/deliver.ts';
import { approveHold } from '../../shared/domain/contribution/hold.ts';
import {
  decideObjection,
  objectToRefusal,
  refuseContribution,
} from '../../shared/domain/contribution/refuse.ts';
import {
  resubmitContribution,
  returnContribution,
  withdrawContribution,
} from '../../shared/domain/contribution/return.ts';
import { registerLetter, submitContribution } from '../../shared/domain/contribution/submit.ts';
import { verifyContribution } from '../../shared/domain/contribution/verify.ts';
import { recordFactor } from '../../shared/domain/factor/recordFactor.ts';
import { answerFinding, reviewFinding } from '../../shared/domain/finding/followUp.ts';
import { recordFinding } from '../../shared/domain/finding/recordFinding.ts';
import { defineHeaterModel } from '../../shared/domain/heater/defineHeaterModel.ts';
import { saveImportMapping } from '../../shared/domain/import/mapping.ts';
import { sendMessage } from '../../shared/domain/message/messages.ts';
import { recordReadings, registerMeter } from '../../shared/domain/meter/commands.ts';
import { amendMou } from '../../shared/domain/mou/amendMou.ts';
import { endMou } from '../../shared/domain/mou/endMou.ts';
import { registerMou } from '../../shared/domain/mou/registerMou.ts';
import { amendObligation, registerObligation } from '../../shared/domain/obligation/commands.ts';
import { configureOffice, defineItem } from '../../shared/domain/office/commands.ts';
import { appointDeputy, appointPerson, endAppointment } from '../../shared/domain/office/people.ts';
import { amendPartner } from '../../shared/domain/partner/amendPartner.ts';
import { setContacts } from '../../shared/domain/partner/contacts.ts';
import { erasePersonalData } from '../../shared/domain/partner/erasePersonalData.ts';
import { mergePartner } from '../../shared/domain/partner/mergePartner.ts';
import { registerPartner } from '../../shared/domain/partner/registerPartner.ts';
import {
  followResolution,
  recordResolution,
  setTargets,
  writeNarrative,
} from '../../shared/domain/planning/commands.ts';
import { setPriceRange } from '../../shared/domain/priceBook/setPriceRange.ts';
import { defineProgrammes } from '../../shared/domain/programme/defineProgrammes.ts';
import { closeQuarter, issueReport } from '../../shared/domain/quarter/commands.ts';
import { refuseSaving, submitSaving, verifySaving } from '../../shared/domain/saving/commands.ts';
import { declareSale } from '../../shared/domain/saving/sale.ts';
import { approveSpending, refuseSpending, spendFund } from '../../shared/domain/saving/spending.ts';
import { submitMeteredSaving } from '../../shared/domain/saving/submitMetered.ts';
import { recordSupport } from '../../shared/domain/support/recordSupport.ts';
import { fieldWrites } from './fieldWrites.ts';
import { held, objected, refused, returned, wrong } from './lifeSteps.ts';
import type { Office } from './office.ts';
import {
  amendment,
  catalogue,
  clause,
  delivery,
  gasEmission,
  gasHeat,
  gift,
  heaterModel,
  heaters,
  letterhead,
  memorandum,
  meteredSaving,
  meterOf,
  narrative,
  obligation,
  partners,
  person,
  resolution,
  soldSaving,
  spending,
  statement,
  tariff,
  wheelchairs,
  yearOfReadings,
} from './papers.ts';
import {
  appointed,
  close,
  issued,
  openFund,
  prepared,
  readMeter,
  registered,
  submitted,
  verified,
} from './steps.ts';
import { evidenceOf } from './uploads.ts';
import { type Write, write } from './write.ts';

const lines = [wheelchairs('3')];
const decided = { lines: [{ quantity: '3', basis: 'cost-to-company' }] };
const period = '1405-Q1';
const described = {
  name: { fa: 'ویلچر سبک' },
  durability: 'lasting',
  programme: 'disability-support',
};

/** Every write of the contract, made ready so that it is allowed. */
/** A finding of the auditor's that nobody has answered yet. */
const found = async (here: Office): Promise<string> => {
  const { id } = await here.does(here.people.auditor, recordFinding, {
    body: {
      about: { is: 'entry', entry: 'contribution-denied:1' },
      severity: 'minor',
      text: 'مدرک دوم خوانا نیست',
    },
  });
  return id;
};

export const everyWrite = {
  configureOffice: write(configureOffice, ({ people }) => ({ by: people.admin, body: letterhead })),
  appointPerson: write(appointPerson, ({ people }) => ({
    by: people.admin,
    body: { login: 'somebody', roles: ['officer'] },
  })),
  endAppointment: write(endAppointment, async (here) => ({
    by: here.people.admin,
    params: { person: await appointed(here, 'somebody', ['officer']) },
    body: { reason: 'other-duties' },
  })),
  appointDeputy: write(appointDeputy, async (here) => ({
    by: here.people.admin,
    body: {
      of: await appointed(here, 'absent', ['officer']),
      deputy: await appointed(here, 'deputy', ['officer']),
      ...{ from: '2026-06-10', until: '2026-06-20' },
    },
  })),
  defineItem: write(defineItem, ({ people }) => ({
    by: people.registrar,
    body: { ...catalogue[1], code: 'cane' },
  })),
  amendItem: write(amendItem, ({ people }) => ({
    by: people.registrar,
    params: { item: 'item-wheelchair' },
    body: { ...described, reason: 'نام دقیق‌تر' },
  })),
  setPriceRange: write(setPriceRange, ({ people }) => ({
    by: people.registrar,
    params: { item: 'item-wheelchair' },
    body: { low: '1', high: '2', from: '2026-06-01', source: 'استعلام', evidence: [] },
  })),
  defineProgrammes: write(defineProgrammes, ({ people }) => ({
    by: people.registrar,
    params: { year: '1405' },
    body: { tree: [{ code: 'mobility', name: { fa: 'تحرک نمونه' } }], mappedFrom: [] },
  })),
  recordFactor: write(recordFactor, ({ people }) => ({ by: people.registrar, body: tariff })),
  registerPartner: write(registerPartner, ({ people }) => ({
    by: people.registrar,
    body: { ...partners.company, legalEntityId: '14005893875' },
  })),
  amendPartner: write(amendPartner, ({ people, company }) => ({
    by: people.registrar,
    params: { partner: company },
    body: { implementer: true, from: '2026-06-01', reason: 'مجری است', evidence: [] },
  })),
  mergePartner: write(mergePartner, ({ people, company, union }) => ({
    by: people.registrar,
    params: { partner: union },
    body: { into: company, reason: 'دو بار ثبت شده', evidence: [] },
  })),
  setContacts: write(setContacts, ({ people, company }) => ({
    by: people.giver,
    params: { partner: company },
    body: { contacts: [{ name: { fa: 'رابط نمونه' } }] },
  })),
  erasePersonalData: write(erasePersonalData, async ({ does, people }) => ({
    by: people.admin,
    params: { partner: (await does(people.registrar, registerPartner, { body: person })).id },
    body: { reason: 'asked-by-the-person' },
  })),
  registerLetter: write(registerLetter, async (here) => ({
    by: here.people.registrar,
    params: { partner: here.company },
    body: {
      ...gift(lines),
      letter: { number: 'ع/۱', date: '2026-06-01' },
      evidence: [await evidenceOf(here, here.people.registrar)],
    },
  })),
  submitContribution: write(submitContribution, ({ people }) => ({
    by: people.giver,
    body: gift([heaters('H-100', 'H-200')]),
  })),
  verifyContribution: write(verifyContribution, async (here) => ({
    by: here.people.verifier,
    params: { contribution: await submitted(here, lines) },
    body: decided,
  })),
  refuseContribution: write(refuseContribution, async (here) => ({
    by: here.people.verifier,
    params: { contribution: await submitted(here, [heaters('H-100')]) },
    body: { reason: 'ناقص' },
  })),
  returnContribution: write(returnContribution, async (here) => ({
    by: here.people.verifier,
    params: { contribution: await submitted(here, [heaters('H-100')]) },
    body: { reason: 'ناقص' },
  })),
  resubmitContribution: write(resubmitContribution, async (here) => ({
    by: here.people.giver,
    params: { contribution: await returned(here, [heaters('H-100')]) },
    body: gift([heaters('H-100', 'H-200')]),
  })),
  withdrawContribution: write(withdrawContribution, async (here) => ({
    by: here.people.giver,
    params: { contribution: await submitted(here, [heaters('H-100')]) },
    body: { reason: 'اشتباه ثبت شد' },
  })),
  approveHold: write(approveHold, async (here) => ({
    by: here.people.third,
    params: { contribution: await held(here, lines) },
    body: { reason: 'بازار دیده شد' },
  })),
  objectToRefusal: write(objectToRefusal, async (here) => ({
    by: here.people.giver,
    params: { contribution: await refused(here, [heaters('H-100')]) },
    body: { reason: 'مدرک پیوست است', evidence: [] },
  })),
  decideObjection: write(decideObjection, async (here) => ({
    by: here.people.third,
    params: { contribution: await objected(here, [heaters('H-100')]) },
    body: { upheld: true, reason: 'مدرک کافی است' },
  })),
  proposeCorrection: write(proposeCorrection, async (here) => {
    const contribution = await verified(here, lines);
    return {
      by: here.people.verifier,
      params: { contribution },
      body: { entry: `${contribution}:2`, afterwards: 'end', reason: 'دوباره ثبت شده' },
    };
  }),
  approveCorrection: write(approveCorrection, async (here) => ({
    by: here.people.third,
    params: { contribution: await wrong(here, [heaters('H-100')]) },
    body: {},
  })),
  rejectCorrection: write(rejectCorrection, async (here) => ({
    by: here.people.third,
    params: { contribution: await wrong(here, lines) },
    body: { reason: 'درست بود' },
  })),
  sendMessage: write(sendMessage, async (here) => ({
    by: here.people.verifier,
    params: { contribution: await submitted(here, lines) },
    body: { text: 'فاکتور خوانا نیست', about: '/lines/0/invoice' },
  })),
  confirmDelivery: write(confirmDelivery, async (here) => ({
    by: here.people.district6,
    params: { contribution: await verified(here, lines) },
    body: delivery('2'),
  })),
  submitSaving: write(submitSaving, ({ people, gasCompany, company }) => ({
    by: people.registrar,
    body: statement({ measurer: gasCompany, funder: company }),
  })),
  verifySaving: write(verifySaving, async (here) => ({
    by: here.people.verifier,
    params: { saving: await stated(here) },
    body: {},
  })),
  refuseSaving: write(refuseSaving, async (here) => ({
    by: here.people.verifier,
    params: { saving: await stated(here) },
    body: { reason: 'ناقص' },
  })),
  registerObligation: write(registerObligation, ({ people, company }) => ({
    by: people.registrar,
    body: obligation(company),
  })),
  amendObligation: write(amendObligation, async ({ does, people, company }) => ({
    by: people.verifier,
    params: {
      obligation: (await does(people.registrar, registerObligation, { body: obligation(company) }))
        .id,
    },
    body: {
      ...{ base: '1000000', reason: 'اظهارنامهٔ اصلاحی', evidence: [] },
      letter: { number: '۲۳', date: '2026-05-01' },
    },
  })),
  recordSupport: write(recordSupport, async ({ does, people, union }) => {
    await does(people.registrar, amendPartner, {
      params: { partner: union },
      body: { implementer: true, from: '2026-06-01', reason: 'مجری است', evidence: [] },
    });
    return {
      by: people.registrar,
      body: {
        ...{ to: union, kind: 'space', what: 'سالن نمونه', region: 'IR-23.tehran.06' },
        ...{ from: '2026-06-01', value: { is: 'unknown' }, evidence: [] },
        letter: { number: '۲۴', date: '2026-05-01' },
      },
    };
  }),
  registerMou: write(registerMou, ({ people, company }) => ({
    by: people.registrar,
    body: memorandum(company, [clause('first', '4')]),
  })),
  spendFund: write(spendFund, async (here) => {
    const into = await openFund(here, { area: 'IR-23' });
    return {
      by: here.people.registrar,
      params: { saving: await openFund(here) },
      body: spending({ target: { is: 'fund', saving: into, use: 'wheelchairs' } }),
    };
  }),
  approveSpending: write(approveSpending, async (here) => ({
    by: here.people.verifier,
    params: { saving: await proposedSpending(here), spending: '1' },
    body: {},
  })),
  refuseSpending: write(refuseSpending, async (here) => ({
    by: here.people.verifier,
    params: { saving: await proposedSpending(here), spending: '1' },
    body: { reason: 'ناقص' },
  })),
  declareSale: write(declareSale, ({ people, company, gasCompany }) => ({
    by: people.registrar,
    body: soldSaving({ seller: company, measurer: gasCompany }),
  })),
  registerMeter: write(registerMeter, ({ people, company }) => ({
    by: people.registrar,
    body: meterOf(company),
  })),
  recordReadings: write(recordReadings, async (here) => ({
    by: here.people.registrar,
    params: {
      meter: (
        await here.does(here.people.registrar, registerMeter, { body: meterOf(here.company) })
      ).id,
    },
    body: {
      readings: yearOfReadings('1403'),
      evidence: [await evidenceOf(here, here.people.registrar)],
    },
  })),
  submitMeteredSaving: write(submitMeteredSaving, async (here) => ({
    by: here.people.registrar,
    body: meteredSaving({
      meter: await readMeter(here, [await evidenceOf(here, here.people.registrar)]),
      measurer: here.gasCompany,
      funder: here.company,
    }),
  })),
  defineHeaterModel: write(defineHeaterModel, async ({ does, people }) => {
    for (const body of [gasHeat, gasEmission]) await does(people.registrar, recordFactor, { body });
    return { by: people.registrar, body: heaterModel() };
  }),
  amendMou: write(amendMou, async (here) => ({
    by: here.people.registrar,
    params: { mou: await pledged(here) },
    body: amendment({ changes: [{ clause: 'first', quantity: '6' }] }),
  })),
  endMou: write(endMou, async (here) => ({
    by: here.people.registrar,
    params: { mou: await pledged(here) },
    body: {
      how: 'cancelled',
      reason: 'توافق دو طرف',
      letter: { number: '۱۴۰۵/۹۹', date: '2026-06-01' },
      evidence: [],
    },
  })),
  registerCofunding: write(registerCofunding, ({ people }) => ({
    by: people.registrar,
    body: { title: { fa: 'آمبولانس' }, item: 'wheelchair', quantity: '1' },
  })),
  saveImportMapping: write(saveImportMapping, ({ people }) => ({
    by: people.registrar,
    params: { kind: 'partners' },
    body: { columns: { name: 'نام شرکت' } },
  })),
  prepareCertificate: write(prepareCertificate, async (here) => ({
    by: here.people.registrar,
    body: { contributions: [await verified(here, lines)] },
  })),
  registerCertificate: write(registerCertificate, async (here) => ({
    by: here.people.registrar,
    params: { certificate: await prepared(here, await verified(here, lines)) },
    body: { letter: { number: '۱۲۳', date: '2026-06-10' } },
  })),
  issueCertificate: write(issueCertificate, async (here) => ({
    by: here.people.registrar,
    params: { certificate: await registered(here, await verified(here, lines)) },
    body: {},
  })),
  revokeCertificate: write(revokeCertificate, async (here) => ({
    by: here.people.third,
    params: { certificate: await issued(here, await verified(here, lines)) },
    body: { reason: 'اشتباه در مقدار' },
  })),
  duplicateCertificate: write(duplicateCertificate, async (here) => ({
    by: here.people.third,
    params: { certificate: await issued(here, await verified(here, lines)) },
    body: { reason: 'اصل مفقود شده است' },
  })),
  attachSignedScan: write(attachSignedScan, async (here) => ({
    by: here.people.registrar,
    params: { certificate: await issued(here, await verified(here, lines)) },
    body: { evidence: [await evidenceOf(here, here.people.registrar)] },
  })),
  closeQuarter: write(closeQuarter, ({ people }) => ({
    by: people.registrar,
    params: { period },
    body: { interim: true },
  })),
  issueReport: write(issueReport, async (here) => {
    await close(here, period);
    return { by: here.people.verifier, params: { period }, body: {} };
  }),
  setTargets: write(setTargets, ({ people }) => ({
    by: people.registrar,
    params: { year: '1405' },
    body: { targets: [{ figure: 'delivered', item: 'wheelchair', amount: '40' }] },
  })),
  recordResolution: write(recordResolution, ({ people }) => ({
    by: people.registrar,
    body: resolution,
  })),
  followResolution: write(followResolution, async ({ does, people }) => ({
    by: people.registrar,
    params: {
      resolution: (await does(people.registrar, recordResolution, { body: resolution })).id,
    },
    body: { status: 'done' },
  })),
  writeNarrative: write(writeNarrative, ({ people }) => ({
    by: people.registrar,
    params: { period },
    body: narrative,
  })),
  recordFinding: write(recordFinding, async (here) => ({
    by: here.people.auditor,
    body: {
      about: { is: 'entry', entry: `${await submitted(here, lines)}:1` },
      severity: 'minor',
      text: 'مدرک دوم خوانا نیست',
    },
  })),
  answerFinding: write(answerFinding, async (here) => ({
    by: here.people.verifier,
    params: { finding: await found(here) },
    body: { text: 'مدرک خوانا پیوست شد' },
  })),
  reviewFinding: write(reviewFinding, async (here) => ({
    by: here.people.auditor,
    params: { finding: await found(here) },
    body: { outcome: 'settled', text: 'دیده شد' },
  })),
  ...fieldWrites(),
} satisfies Partial<Record<RouteName, Write>>;

const stated = async ({ does, people, gasCompany, company }: Office): Promise<string> =>
  (
    await does(people.registrar, submitSaving, {
      body: statement({ measurer: gasCompany, funder: company }),
    })
  ).id;

const pledged = async ({ does, people, company }: Office): Promise<string> =>
  (
    await does(people.registrar, registerMou, {
      body: memorandum(company, [clause('first', '4')]),
    })
  ).id;

const proposedSpending = async (here: Office): Promise<string> => {
  const saving = await openFund(here);
  const into = await openFund(here, { area: 'IR-23' });
  await here.does(here.people.registrar, spendFund, {
    params: { saving },
    body: spending({ target: { is: 'fund', saving: into, use: 'wheelchairs' } }),
  });
  return saving;
};

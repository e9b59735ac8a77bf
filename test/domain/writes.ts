import type { Written } from '../../shared/contract/papers.ts';
import type { RouteName } from '../../shared/contract/routes.ts';
import {
  issueCertificate,
  prepareCertificate,
  registerCertificate,
  revokeCertificate,
} from '../../shared/domain/certificate/commands.ts';
import { attachSignedScan } from '../../shared/domain/certificate/signedScan.ts';
import type { Command } from '../../shared/domain/command.ts';
import { confirmDelivery } from '../../shared/domain/contribution/deliver.ts';
import { registerLetter, submitContribution } from '../../shared/domain/contribution/submit.ts';
import { refuseContribution, verifyContribution } from '../../shared/domain/contribution/verify.ts';
import { recordFinding } from '../../shared/domain/finding/recordFinding.ts';
import { registerMou } from '../../shared/domain/mou/registerMou.ts';
import { appointPerson, configureOffice, defineItem } from '../../shared/domain/office/commands.ts';
import { erasePersonalData } from '../../shared/domain/partner/erasePersonalData.ts';
import { registerPartner } from '../../shared/domain/partner/registerPartner.ts';
import type { Home } from '../../shared/domain/ports.ts';
import { closeQuarter, issueReport } from '../../shared/domain/quarter/commands.ts';
import { record } from '../../shared/domain/record.ts';
import { refuseSaving, submitSaving, verifySaving } from '../../shared/domain/saving/commands.ts';
import { type Office, type Parts, type Person, writing } from './office.ts';
import {
  catalogue,
  clause,
  delivery,
  gift,
  heaters,
  letterhead,
  memorandum,
  partners,
  person,
  statement,
  wheelchairs,
} from './papers.ts';
import { close, issued, prepared, registered, submitted, verified } from './steps.ts';
import { evidenceOf } from './uploads.ts';

type Trouble = (home: Home) => Home;
interface Outcome {
  readonly entry: Written;
  readonly again: Written;
  readonly aggregate: string;
}
type Write = (here: Office, trouble: Trouble) => Promise<Outcome>;

/** A write whose client loses patience with a troubled store, and sends it twice more to a sound one. */
const write =
  <N extends RouteName, F>(
    command: Command<N, F>,
    ready: (here: Office) => Promise<{ by: Person } & Parts> | ({ by: Person } & Parts),
  ): Write =>
  async (here, trouble) => {
    const { by, ...parts } = await ready(here);
    const request = await writing(here.home, by, command, parts);
    await record(trouble(here.home), command, request).catch(() => undefined);
    const entry = await record(here.home, command, request);
    const again = await record(here.home, command, request);
    return { entry, again, aggregate: entry.id };
  };

const lines = [wheelchairs('3')];
const decided = { lines: [{ quantity: '3', basis: 'cost-to-company' }] };
const period = '1405-Q1';

/** Every write of the contract, made ready so that it is allowed. */
export const everyWrite = {
  configureOffice: write(configureOffice, ({ people }) => ({ by: people.admin, body: letterhead })),
  appointPerson: write(appointPerson, ({ people }) => ({
    by: people.admin,
    body: { login: 'somebody', roles: ['officer'] },
  })),
  defineItem: write(defineItem, ({ people }) => ({
    by: people.registrar,
    body: { ...catalogue[1], code: 'cane' },
  })),
  registerPartner: write(registerPartner, ({ people }) => ({
    by: people.registrar,
    body: { ...partners.company, legalEntityId: '14005893875' },
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
  registerMou: write(registerMou, ({ people, company }) => ({
    by: people.registrar,
    body: memorandum(company, [clause('first', '4')]),
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
  recordFinding: write(recordFinding, async (here) => ({
    by: here.people.auditor,
    body: {
      about: { is: 'entry', entry: `${await submitted(here, lines)}:1` },
      severity: 'minor',
      text: 'مدرک دوم خوانا نیست',
    },
  })),
} satisfies Partial<Record<RouteName, Write>>;

const stated = async ({ does, people, gasCompany, company }: Office): Promise<string> =>
  (
    await does(people.registrar, submitSaving, {
      body: statement({ measurer: gasCompany, funder: company }),
    })
  ).id;

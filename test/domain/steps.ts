import type { BodyInput } from '../../shared/contract/routes.ts';
import {
  issueCertificate,
  prepareCertificate,
  registerCertificate,
} from '../../shared/domain/certificate/commands.ts';
import { confirmDelivery } from '../../shared/domain/contribution/deliver.ts';
import { submitContribution } from '../../shared/domain/contribution/submit.ts';
import { verifyContribution } from '../../shared/domain/contribution/verify.ts';
import { recordFactor } from '../../shared/domain/factor/recordFactor.ts';
import { recordReadings, registerMeter } from '../../shared/domain/meter/commands.ts';
import { appointPerson } from '../../shared/domain/office/people.ts';
import { closeQuarter, issueReport } from '../../shared/domain/quarter/commands.ts';
import { getQuarter } from '../../shared/domain/quarter/read.ts';
import { issuedReport } from '../../shared/domain/report/kept.ts';
import { submitSaving, verifySaving } from '../../shared/domain/saving/commands.ts';
import { type Office, type Person, requestOf } from './office.ts';
import { delivery, gift, meterOf, statement, tariff1404, yearOfReadings } from './papers.ts';

/** The steps of the office's work, each by the person whose duty it is. */

type Lines = BodyInput<'submitContribution'>['lines'];

export const submitted = async (
  { does, people }: Office,
  lines: Lines,
  { by = people.giver, ...more }: Partial<BodyInput<'submitContribution'>> & { by?: Person } = {},
): Promise<string> => (await does(by, submitContribution, { body: gift(lines, more) })).id;

/** Verifies what was claimed, at cost to company where there is a value. */
export const verify = async (
  { does, people }: Office,
  contribution: string,
  lines: Lines,
  {
    by = people.verifier,
    ...more
  }: Partial<BodyInput<'verifyContribution'>> & { by?: Person } = {},
): Promise<void> => {
  const decisions = lines.map(({ quantity, values }) => ({
    quantity,
    ...(values !== undefined && { basis: 'cost-to-company' as const }),
  }));
  await does(by, verifyContribution, {
    params: { contribution },
    body: { lines: decisions, ...more },
  });
};

export const verified = async (
  office: Office,
  lines: Lines,
  more: Partial<BodyInput<'submitContribution'>> & { by?: Person } = {},
): Promise<string> => {
  const id = await submitted(office, lines, more);
  await verify(office, id, lines);
  return id;
};

export const deliver = async (
  { does, people }: Office,
  contribution: string,
  delivered: string,
  { by = people.district6, ...more }: Partial<BodyInput<'confirmDelivery'>> & { by?: Person } = {},
): Promise<void> => {
  await does(by, confirmDelivery, {
    params: { contribution },
    body: delivery(delivered, more),
  });
};

/** A verified statement of the gas company, whose fund the company set aside. */
export const openFund = async (
  office: Office,
  more: Partial<BodyInput<'submitSaving'>> = {},
): Promise<string> => {
  const { does, people, gasCompany, company } = office;
  const body = statement({ measurer: gasCompany, funder: company }, more);
  const { id } = await does(people.registrar, submitSaving, { body });
  await does(people.verifier, verifySaving, { params: { saving: id }, body: {} });
  return id;
};

/** A meter of the company with readings of 1403 and, a fifth lower, of 1404; and the tariff of 1404. */
export const readMeter = async (
  { does, people, company }: Office,
  evidence: BodyInput<'recordReadings'>['evidence'],
): Promise<string> => {
  await does(people.registrar, recordFactor, { body: tariff1404 });
  const { id } = await does(people.registrar, registerMeter, { body: meterOf(company) });
  const readings = [...yearOfReadings('1403'), ...yearOfReadings('1404', { share: 80 })];
  await does(people.registrar, recordReadings, {
    params: { meter: id },
    body: { readings, evidence },
  });
  return id;
};

/** Gives the holder of a login duties; gives back the person. */
export const appointed = async (
  { does, people }: Office,
  login: string,
  roles: BodyInput<'appointPerson'>['roles'],
  more: Partial<BodyInput<'appointPerson'>> = {},
): Promise<string> =>
  (await does(people.admin, appointPerson, { body: { login, roles, ...more } })).id;

export const prepared = async (
  { does, people }: Office,
  ...contributions: string[]
): Promise<string> =>
  (await does(people.registrar, prepareCertificate, { body: { contributions } })).id;

export const registered = async (office: Office, ...contributions: string[]): Promise<string> => {
  const certificate = await prepared(office, ...contributions);
  await office.does(office.people.registrar, registerCertificate, {
    params: { certificate },
    body: { letter: { number: '۲۴۰۴۳/۱۶۰/۱۹۷۱', date: '2026-06-10' } },
  });
  return certificate;
};

export const issued = async (office: Office, ...contributions: string[]): Promise<string> => {
  const certificate = await registered(office, ...contributions);
  await office.does(office.people.registrar, issueCertificate, {
    params: { certificate },
    body: {},
  });
  return certificate;
};

/** The office's people stand in the log, so that they can approve what is recorded for a closed quarter. */
export const appointOfficers = async ({ does, people }: Office): Promise<void> => {
  for (const { actor } of [people.registrar, people.verifier, people.third])
    await does(people.admin, appointPerson, { body: { login: actor, roles: ['officer'] } });
};

export const close = async (
  { does, people, seal }: Office,
  period: string,
  { interim = true }: { interim?: boolean } = {},
): Promise<void> => {
  await does(people.registrar, closeQuarter, { params: { period }, body: { interim } });
  await seal();
};

/** Closes the quarter and issues its report, by two people; gives back both editions as issued. */
export const reported = async (
  office: Office,
  period = '1405-Q1',
  { interim = true }: { interim?: boolean } = {},
) => {
  await close(office, period, { interim });
  const { home, does, people, seal } = office;
  await does(people.verifier, issueReport, { params: { period }, body: { reason: 'نسخهٔ تازه' } });
  await seal();
  const { reports } = await getQuarter(
    home,
    requestOf(people.verifier, 'getQuarter', { params: { period } }),
  );
  const version = reports.at(-1);
  if (version === undefined) throw new Error('no report was issued');
  return {
    version,
    public: await issuedReport(home, version, 'public'),
    full: await issuedReport(home, version, 'full'),
  };
};

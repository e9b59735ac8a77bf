import { ProblemError } from '../../shared/contract/client.ts';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { periodOf } from '../../shared/domain/period.ts';
import { type Cast, type Person, sha256Hex, soon, today } from './cast.ts';
import { page, scan } from './papers.ts';

/** The steps that scenarios share, each done by the person whose duty it is. */

/**
 * Uploads a paper that is drawn from its name for the demonstration, and gives back how an entry names it: by
 * what it is called, if that is something else.
 */
export const evidence = async (person: Person, name: string, called = name) => {
  const [bytes, mediaType] = name.endsWith('.pdf')
    ? ([page(name), 'application/pdf'] as const)
    : ([scan(name), 'image/png'] as const);
  const sha256 = await sha256Hex(bytes);
  await person('uploadEvidence', { params: { sha256 }, bytes, type: mediaType });
  return { sha256, name: called, mediaType, showsBeneficiaries: false };
};

const versionOf = async (person: Person, contribution: string) =>
  (await person('getContribution', { params: { contribution } })).version;

export const verify = async (
  person: Person,
  contribution: string,
  body: BodyInput<'verifyContribution'>,
): Promise<void> => {
  const ifMatch = await versionOf(person, contribution);
  const params = { contribution };
  await person('verifyContribution', {
    params,
    body,
    ifMatch,
    idempotencyKey: `verify-${contribution}`,
  });
};

/** Confirms a delivery in the district officer's own region. */
export const deliver = async (
  district: Person,
  contribution: string,
  {
    record,
    occurredOn = today(),
    ...delivery
  }: Omit<BodyInput<'confirmDelivery'>, 'occurredOn' | 'record' | 'evidence'> & {
    readonly record: string;
    /** Today, if absent. */
    readonly occurredOn?: string;
  },
): Promise<void> => {
  const ifMatch = await versionOf(district, contribution);
  const body = {
    ...delivery,
    occurredOn,
    record: { number: record, date: occurredOn },
    evidence: [await evidence(district, `${record}.png`, 'صورت‌جلسهٔ تحویل.png')],
  };
  const params = { contribution };
  const idempotencyKey = `deliver-${contribution}`;
  await district('confirmDelivery', { params, body, ifMatch, idempotencyKey });
};

const copies = ['دبیرخانهٔ شورای نمونه', 'پروندهٔ مشارکت‌کننده'];

/** Prepare, register, issue: by an officer who verified none of the contributions; perhaps in place of a revoked one. */
export const certify = async (
  issuer: Person,
  contributions: string[],
  letter: string,
  replaces?: string,
): Promise<string> => {
  const key = replaces ?? contributions[0];
  const { id, version } = await issuer('prepareCertificate', {
    body: { contributions, copies, ...(replaces !== undefined && { replaces }) },
    idempotencyKey: `prepare-${key}`,
  });
  const params = { certificate: id };
  const registered = await issuer('registerCertificate', {
    params,
    body: { letter: { number: letter, date: today() } },
    ifMatch: version,
    idempotencyKey: `register-${key}`,
  });
  await issuer('issueCertificate', {
    params,
    body: {},
    ifMatch: registered.version,
    idempotencyKey: `issue-${key}`,
  });
  return id;
};

/** Closes the running quarter in the interim; another officer approves the report once it is sealed. */
export const report = async ({ as, run }: Cast): Promise<{ period: string; version: number }> => {
  const officer = await as('officer');
  const period = periodOf(new Date());
  const params = { period };
  await officer('closeQuarter', {
    params,
    body: { interim: true },
    idempotencyKey: `close-${run}`,
  });
  const second = await as('officer2');
  await issueOnceSealed(second, period, `report-${run}`, (earlier) => ({
    addressee: 'شورای شهر نمونه',
    ...(earlier > 0 && { reason: 'به‌روزرسانی میان‌دوره‌ای نمونه' }),
  }));
  const { reports } = await second('getQuarter', { params });
  return { period, version: reports.at(-1)?.version ?? 0 };
};

/** Issues the report of a quarter's last closing as soon as the log has sealed it and its figures are kept. */
export const issueOnceSealed = async (
  person: Person,
  period: string,
  idempotencyKey: string,
  bodyAfter: (earlierVersions: number) => BodyInput<'issueReport'>,
): Promise<void> => {
  const params = { period };
  await soon(`the closing of ${period} to be sealed`, async () => {
    const { version: ifMatch, closings, reports } = await person('getQuarter', { params });
    if (closings.at(-1)?.size === null) return undefined;
    const body = bodyAfter(reports.length);
    return person('issueReport', { params, body, ifMatch, idempotencyKey }).catch(unlessSealed);
  });
};

const unlessSealed = (error: unknown): undefined => {
  if (error instanceof ProblemError && error.problem.code === 'not-sealed-yet') return undefined;
  throw error;
};

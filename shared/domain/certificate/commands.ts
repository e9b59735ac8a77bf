import type { Command } from '../command.ts';
import type { ContributionState } from '../contribution/state.ts';
import { officeId } from '../office/state.ts';
import { dayOf, jalali } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import { contentOf, contentReads } from './compose.ts';
import { registerId } from './register.ts';
import { serialOf } from './serial.ts';
import { type CertificateState, replacementClaim } from './state.ts';
import { refuseTaxWords } from './taxWords.ts';

/** Who loses a paper more often gets it issued anew. */
const maxDuplicates = 20;

/** Step one of three: the draft. Only verified contributions of one partner, each in one certificate. */
export const prepareCertificate: Command<'prepareCertificate'> = {
  route: 'prepareCertificate',
  aggregate: () => ({ type: 'certificate' }),
  reads: ({ body }, states) => [
    ...contentReads(states, body.contributions),
    ...(body.replaces === undefined ? [] : [body.replaces]),
  ],
  decide: (states, { body }, { now }) => {
    const checks = new Checks();
    checks.field(
      new Set(body.contributions).size === body.contributions.length,
      '/contributions',
      'duplicate',
    );
    const partner = states.get('contribution', body.contributions[0] ?? '')?.dims.partner;
    body.contributions.forEach((id, index) => {
      const contribution = states.get('contribution', id);
      checks.field(contribution?.status === 'verified', `/contributions/${index}`, 'unknown');
      checks.field(contribution?.certificate === undefined, `/contributions/${index}`, 'duplicate');
      checks.field(
        contribution?.dims.partner === partner,
        `/contributions/${index}`,
        'not-a-party',
      );
    });
    const replaced = replacedBy(states, checks, body.replaces, partner);
    checks.done();
    const contributions = contributionsOf(states, body.contributions);
    const content = contentOf(states, contributions, {
      day: dayOf(now),
      copies: body.copies ?? [],
    });
    // The letterhead comes first: a paper needs an office.
    if (content === undefined) throw new Refusal('status-wrong');
    refuseTaxWords(content);
    return {
      kind: 'certificate-prepared',
      dims: { partner: content.holder.partner },
      causes: causesOf(contributions),
      data: {
        contributions: contributions.map(({ id }) => ({
          id,
          version: states.kept(id)?.version ?? 0,
        })),
        content,
        ...(replaced !== undefined && { replaces: replaced }),
      },
    };
  },
};

/** What a new certificate replaces: a revoked one of the same partner. */
const replacedBy = (
  states: States,
  checks: Checks,
  id: string | undefined,
  partner: string | undefined,
): CertificateState['replaces'] => {
  if (id === undefined) return undefined;
  const replaced = states.get('certificate', id);
  const serial = replaced?.content.serial;
  checks.field(replaced?.status === 'revoked', '/replaces', 'unknown');
  checks.field(replaced === undefined || replaced.partner === partner, '/replaces', 'not-a-party');
  return serial === undefined ? undefined : { certificate: id, serial };
};

const contributionsOf = (states: States, ids: readonly string[]): ContributionState[] =>
  ids.flatMap((id) => states.get('contribution', id) ?? []);

/** The entries that a certificate rests on: at most 100 stand in an entry. */
const causesOf = (contributions: readonly ContributionState[]): string[] => {
  const causes = contributions.flatMap(({ entries }) => entries);
  if (causes.length > 100) throw new Refusal('entry-too-large');
  return causes;
};

const certificateIn = (
  states: States,
  aggregate: string,
  ...statuses: CertificateState['status'][]
): CertificateState => {
  const certificate = states.get('certificate', aggregate);
  if (certificate === undefined) throw new Refusal('not-found');
  if (!statuses.includes(certificate.status)) throw new Refusal('status-wrong');
  return certificate;
};

/** Step two: the secretariat's number and date are typed in. */
export const registerCertificate: Command<'registerCertificate'> = {
  route: 'registerCertificate',
  aggregate: ({ params }) => ({ id: params.certificate }),
  decide: (states, { body }, { aggregate, now }) => {
    const certificate = certificateIn(states, aggregate, 'prepared', 'registered');
    const checks = new Checks();
    checks.field(body.letter.date <= dayOf(now), '/letter/date', 'in-future');
    checks.done();
    return {
      kind: 'certificate-registered',
      dims: { partner: certificate.partner },
      data: { letter: body.letter },
    };
  },
};

/**
 * Step three: the next serial of the year, and everything that is printed, as it stands now. Whoever
 * verified one of the contributions can't issue; a contribution that changed since is prepared again.
 */
export const issueCertificate: Command<'issueCertificate'> = {
  route: 'issueCertificate',
  aggregate: ({ params }) => ({ id: params.certificate }),
  reads: (_, states, { aggregate, now }) => {
    const ids = states.get('certificate', aggregate)?.contributions.map(({ id }) => id) ?? [];
    const { replaces } = states.get('certificate', aggregate) ?? {};
    return [
      registerId(jalali(now).year),
      ...contentReads(states, ids),
      ...(replaces === undefined ? [] : [replaces.certificate]),
    ];
  },
  decide: (states, { caller }, { aggregate, now }) => {
    const certificate = certificateIn(states, aggregate, 'prepared', 'registered');
    if (
      certificate.status === 'prepared' &&
      states.get('office', officeId)?.settings.letterNumberRequired
    )
      throw new Refusal('status-wrong');
    const contributions = contributionsOf(
      states,
      certificate.contributions.map(({ id }) => id),
    );
    if (contributions.some(({ verifiedBy }) => verifiedBy === caller.actor))
      throw new Refusal('same-person');
    const changed = certificate.contributions.some(
      ({ id, version }) => states.kept(id)?.version !== version,
    );
    if (changed) throw new Refusal('content-changed');
    const day = dayOf(now);
    const content = contentOf(states, contributions, { day, copies: certificate.copies });
    if (content === undefined) throw new Refusal('content-changed');
    refuseTaxWords(content);
    const { replaces } = certificate;
    const replaced = states.get('certificate', replaces?.certificate ?? '')?.content;
    const { year } = jalali(now);
    const register = registerId(year);
    const serial = serialOf(year, (states.get('register', register)?.issued ?? 0) + 1);
    return {
      kind: 'certificate-issued',
      dims: { partner: certificate.partner },
      causes: causesOf(contributions),
      data: {
        ...content,
        serial,
        issuedOn: day,
        ...(replaces !== undefined && {
          replaces: { serial: replaces.serial, issuedOn: replaced?.issuedOn ?? '' },
        }),
        ...(certificate.letter !== undefined && { letter: certificate.letter }),
      },
      touches: [register, ...contributions.map(({ id }) => id)],
      claims: [
        { space: 'certificate', key: serial, pointer: '' },
        ...(replaces === undefined ? [] : [replacementClaim(replaces.certificate)]),
      ],
    };
  },
};

/** A revoked certificate keeps its serial; its contributions may be certified again. */
export const revokeCertificate: Command<'revokeCertificate'> = {
  route: 'revokeCertificate',
  aggregate: ({ params }) => ({ id: params.certificate }),
  reads: (_, states, { aggregate }) =>
    states.get('certificate', aggregate)?.contributions.map(({ id }) => id) ?? [],
  decide: (states, { body, caller }, { aggregate, now }) => {
    const certificate = certificateIn(states, aggregate, 'issued');
    if (certificate.issuedBy === caller.actor) throw new Refusal('same-person');
    return {
      kind: 'certificate-revoked',
      dims: { partner: certificate.partner },
      causes: [certificate.issued ?? ''],
      data: { reason: body.reason, on: dayOf(now), serial: certificate.content.serial },
      touches: certificate.contributions.map(({ id }) => id),
    };
  },
};

/** A numbered duplicate (المثنی) of a paper that was lost or damaged: the same content, under the same serial. */
export const duplicateCertificate: Command<'duplicateCertificate'> = {
  route: 'duplicateCertificate',
  aggregate: ({ params }) => ({ id: params.certificate }),
  decide: (states, { body }, { aggregate, now }) => {
    const certificate = certificateIn(states, aggregate, 'issued');
    const checks = new Checks();
    checks.field(
      body.letter === undefined || body.letter.date <= dayOf(now),
      '/letter/date',
      'in-future',
    );
    checks.field((certificate.duplicates?.length ?? 0) < maxDuplicates, '/reason', 'too-many');
    checks.done();
    return {
      kind: 'certificate-duplicated',
      dims: { partner: certificate.partner },
      causes: [certificate.issued ?? ''],
      data: {
        number: (certificate.duplicates?.length ?? 0) + 1,
        on: dayOf(now),
        serial: certificate.content.serial,
        ...body,
      },
    };
  },
};

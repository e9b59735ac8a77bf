import { beforeEach, describe, expect, test } from '@jest/globals';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { amendItem } from '../../shared/domain/catalogue/amendItem.ts';
import {
  issueCertificate,
  prepareCertificate,
  registerCertificate,
  revokeCertificate,
} from '../../shared/domain/certificate/commands.ts';
import type {
  CertificateContent,
  CertificateLine,
} from '../../shared/domain/certificate/content.ts';
import { certificateJson } from '../../shared/domain/certificate/document.ts';
import { impactsOf } from '../../shared/domain/certificate/impacts.ts';
import { checkCertificate, getCertificate } from '../../shared/domain/certificate/read.ts';
import { parseSerial, serialOf } from '../../shared/domain/certificate/serial.ts';
import { recordFactor } from '../../shared/domain/factor/recordFactor.ts';
import { configureOffice } from '../../shared/domain/office/commands.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { type Office, office, type Person, requestOf } from './office.ts';
import { heaters, letterhead, tariff, tariff1404, wheelchairs } from './papers.ts';
import { deliver, issued, prepared, registered, submitted, verified } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const lines = [wheelchairs('3')];

const open = async (certificate: string) => {
  const view = await getCertificate(
    here.home,
    requestOf(here.people.auditor, 'getCertificate', { params: { certificate } }),
  );
  return { ...view, content: view.content as unknown as CertificateContent };
};
const issue = (certificate: string, by: Person = here.people.registrar, key?: string) =>
  here.does(by, issueCertificate, {
    params: { certificate },
    body: {},
    ...(key !== undefined && { key }),
  });
const revoke = (certificate: string) =>
  here.does(here.people.third, revokeCertificate, {
    params: { certificate },
    body: { reason: 'اشتباه در مقدار' },
  });
const check = (serial: string) =>
  checkCertificate(here.home, requestOf(undefined, 'checkCertificate', { params: { serial } }));

describe('the way of a certificate', () => {
  test('is: prepared, registered by the secretariat, issued', async () => {
    const certificate = await prepared(here, await verified(here, lines));
    expect(await open(certificate)).toMatchObject({ status: 'prepared' });
    await here.does(here.people.registrar, registerCertificate, {
      params: { certificate },
      body: { letter: { number: '۲۴۰۴۳/۱۶۰/۱۹۷۱', date: '2026-06-10' } },
    });
    expect(await open(certificate)).toMatchObject({ status: 'registered' });
    await issue(certificate);
    const { status, serial, content } = await open(certificate);
    expect([status, serial]).toEqual(['issued', serialOf(1405, 1)]);
    expect(content).toMatchObject({
      issuedOn: '2026-06-10',
      letter: { number: '۲۴۰۴۳/۱۶۰/۱۹۷۱', date: '2026-06-10' },
      holder: { name: { fa: 'شرکت نمونهٔ گرمابخش' }, legalEntityId: '99900000117' },
    });
  });

  test('needs the letter number where the office has set so, and only there', async () => {
    const certificate = await prepared(here, await verified(here, lines));
    await expect(issue(certificate)).rejects.toMatchObject({ code: 'status-wrong' });
    await here.does(here.people.admin, configureOffice, {
      body: { ...letterhead, letterNumberRequired: false },
    });
    await issue(certificate);
    expect((await open(certificate)).content).not.toHaveProperty('letter');
  });

  test('ends with one issue', async () => {
    const certificate = await issued(here, await verified(here, lines));
    await expect(issue(certificate, here.people.third)).rejects.toMatchObject({
      code: 'status-wrong',
    });
  });

  test('has no letter of tomorrow', async () => {
    const certificate = await prepared(here, await verified(here, lines));
    const tomorrow = here.does(here.people.registrar, registerCertificate, {
      params: { certificate },
      body: { letter: { number: '۱', date: '2026-06-11' } },
    });
    await expect(tomorrow).rejects.toMatchObject({
      fields: [{ pointer: '/letter/date', code: 'in-future' }],
    });
  });
});

describe('a certificate', () => {
  const prepare = (...contributions: string[]) =>
    here.does(here.people.registrar, prepareCertificate, { body: { contributions } });

  test('states verified contributions of one partner', async () => {
    const own = await verified(here, lines);
    const claimed = await submitted(here, lines);
    const foreign = await verified(here, lines, { by: here.people.unionist });
    await expect(prepare(own, claimed, foreign, own)).rejects.toMatchObject({
      fields: [
        { pointer: '/contributions', code: 'duplicate' },
        { pointer: '/contributions/1', code: 'unknown' },
        { pointer: '/contributions/2', code: 'not-a-party' },
      ],
    });
  });

  test('is the only one of its contributions', async () => {
    const contribution = await verified(here, lines);
    const second = await registered(here, contribution);
    await issued(here, contribution);
    await expect(prepare(contribution)).rejects.toMatchObject({
      fields: [{ pointer: '/contributions/0', code: 'duplicate' }],
    });
    await expect(issue(second)).rejects.toMatchObject({ code: 'content-changed' });
  });

  test('is the only one of a contribution that two issue at the same moment', async () => {
    const contribution = await verified(here, lines);
    const both = [await registered(here, contribution), await registered(here, contribution)];
    const outcomes = await Promise.allSettled(both.map((certificate) => issue(certificate)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is prepared again when something was delivered since', async () => {
    const contribution = await verified(here, lines);
    const certificate = await registered(here, contribution);
    await deliver(here, contribution, '2');
    await expect(issue(certificate)).rejects.toMatchObject({ code: 'content-changed' });
    const { content } = await open(await issued(here, contribution));
    expect(content.lines).toMatchObject([{ verified: '3', delivered: '2' }]);
    expect(content.basis.deliveryRecords).toEqual([{ number: 'ت/۱', date: '2026-06-10' }]);
  });

  test('keeps the two bases of value apart', async () => {
    const first = await verified(here, [heaters('H-100')]);
    const { content } = await open(await issued(here, first, await verified(here, lines)));
    expect(content.totals).toEqual([{ basis: 'cost-to-company', amount: '321000000', unknown: 0 }]);
  });

  test('carries the signatories of its day', async () => {
    const past = { ...letterhead.signatories[0], until: '2026-06-09' };
    const present = { ...letterhead.signatories[0], name: { fa: 'جانشین نمونه' } };
    await here.does(here.people.admin, configureOffice, {
      body: { ...letterhead, signatories: [past, present] },
    });
    const { content } = await open(await issued(here, await verified(here, lines)));
    expect(content.office.signatories.map(({ name }) => name.fa)).toEqual(['جانشین نمونه']);
  });

  test('comes with its proof once it is sealed, and not before', async () => {
    const certificate = await issued(here, await verified(here, lines));
    const request = requestOf(here.people.giver, 'certificateDocument', {
      params: { certificate },
    });
    expect(await certificateJson(here.home, request)).toHaveProperty('retryAfter');
    await here.seal();
    const document = await certificateJson(here.home, request);
    const text = 'bytes' in document ? new TextDecoder().decode(document.bytes) : '';
    expect(JSON.parse(text)).toMatchObject({
      kind: 'certificate',
      credential: { credentialSubject: { serial: serialOf(1405, 1) } },
    });
  });
});

describe('serials', () => {
  test('are consecutive when ten certificates are issued at once', async () => {
    const drafts: string[] = [];
    for (let count = 0; count < 10; count += 1)
      drafts.push(await registered(here, await verified(here, lines)));
    // Who is told that too many write at once sends the same request again.
    const patient = async (certificate: string) => {
      for (let tries = 1; ; tries += 1)
        try {
          return await issue(certificate, here.people.registrar, `issue-${certificate}`);
        } catch (error) {
          if (!(error instanceof Refusal) || error.code !== 'busy' || tries === 20) throw error;
        }
    };
    await Promise.all(drafts.map(patient));
    const serials = await Promise.all(drafts.map(async (id) => (await open(id)).serial));
    expect(serials.sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => serialOf(1405, index + 1)),
    );
  });

  test('leave no gap when an issue is refused or a certificate revoked', async () => {
    const first = await issued(here, await verified(here, lines));
    const contribution = await verified(here, lines);
    const stale = await registered(here, contribution);
    await deliver(here, contribution, '1');
    await expect(issue(stale)).rejects.toMatchObject({ code: 'content-changed' });
    await revoke(first);
    expect((await open(await issued(here, contribution))).serial).toBe(serialOf(1405, 2));
  });

  test('begin anew with the Jalali year', async () => {
    await issued(here, await verified(here, lines));
    here.at('2027-03-21T08:00:00.000Z');
    const next = await issued(here, await verified(here, lines));
    expect((await open(next)).serial).toBe(serialOf(1406, 1));
  });
});

describe('the check page', () => {
  test('says valid, then revoked, then by which certificate it is superseded', async () => {
    const contribution = await verified(here, lines);
    const first = await issued(here, contribution);
    const serial = serialOf(1405, 1);
    expect(await check(serial)).toMatchObject({
      answer: 'valid',
      holder: { fa: 'شرکت نمونهٔ گرمابخش' },
      issuedOn: '2026-06-10',
      demonstration: true,
    });
    await revoke(first);
    expect(await check(serial)).toMatchObject({ answer: 'revoked', revokedOn: '2026-06-10' });
    await issued(here, contribution);
    expect(await check(serial)).toMatchObject({
      answer: 'superseded',
      supersededBy: serialOf(1405, 2),
    });
    expect(await check(serialOf(1405, 2))).toMatchObject({ answer: 'valid' });
  });

  test('finds nothing for a mistyped serial, a serial to come, or a draft', async () => {
    await registered(here, await verified(here, lines));
    const serial = serialOf(1405, 1);
    expect(parseSerial(serial)).toBe(serial);
    for (const typed of [serial, serial.replace('1405', '1406'), 'CSR-1405-000001-', '💥'])
      expect(await check(typed)).toMatchObject({ answer: 'not-found' });
  });

  test('understands a serial in Persian digits', async () => {
    await issued(here, await verified(here, lines));
    const persian = serialOf(1405, 1).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));
    expect(await check(persian)).toMatchObject({ answer: 'valid', serial: serialOf(1405, 1) });
  });
});

describe('a revocation', () => {
  test('keeps certificate and serial, with its reason', async () => {
    const certificate = await issued(here, await verified(here, lines));
    await revoke(certificate);
    expect(await open(certificate)).toMatchObject({
      status: 'revoked',
      serial: serialOf(1405, 1),
      reason: 'اشتباه در مقدار',
    });
    await expect(revoke(certificate)).rejects.toMatchObject({ code: 'status-wrong' });
  });

  test('frees its contributions for another certificate', async () => {
    const contribution = await verified(here, lines);
    await revoke(await issued(here, contribution));
    const next = await issued(here, contribution);
    expect((await open(next)).status).toBe('issued');
  });

  test('is of what was issued, not of a draft', async () => {
    const draft = await registered(here, await verified(here, lines));
    await expect(revoke(draft)).rejects.toMatchObject({ code: 'status-wrong' });
  });
});

describe('the impact on a certificate', () => {
  const formula = {
    of: 'quantity',
    times: '0.5',
    unit: { fa: 'مترمکعب گاز در سال', en: 'm³ of gas a year' },
    factor: 'factor-gas-industry',
    basis: 'روش نمونه',
  } as const;
  const given = async (impactFormula: BodyInput<'amendItem'>['impactFormula'], delivered = '2') => {
    await here.does(here.people.registrar, recordFactor, { body: { ...tariff, value: '24000' } });
    await here.does(here.people.registrar, amendItem, {
      params: { item: 'item-wheelchair' },
      body: {
        name: { fa: 'ویلچر' },
        durability: 'lasting',
        programme: 'disability-support',
        reason: 'نمونه',
        ...(impactFormula && { impactFormula }),
      },
    });
    const contribution = await verified(here, lines);
    if (delivered !== '0') await deliver(here, contribution, delivered);
    const { content } = await open(await prepared(here, contribution));
    return content.lines[0]?.impact;
  };

  test('is what was delivered, by the formula of the item and the factor of the day', async () => {
    expect(await given(formula)).toMatchObject({
      amount: '24000',
      unit: formula.unit,
      basis: formula.basis,
      factor: expect.stringMatching(/^factor-gas-industry:\d+$/),
    });
  });

  test('is none of goods that nobody has received', async () => {
    expect(await given(formula, '0')).toBeUndefined();
  });

  test('is none of an item without a formula, and none by a factor that is not in force', async () => {
    expect(await given(undefined)).toBeUndefined();
    await here.does(here.people.registrar, recordFactor, { body: { ...tariff1404 } });
    expect(await given({ ...formula, factor: 'factor-gas-1404' })).toBeUndefined();
  });

  test('of several deliveries of an item is told once', () => {
    const line = { item: 'heater', name: { fa: 'بخاری' }, unit: { fa: 'دستگاه' }, delivered: '2' };
    const impact = { amount: '500.5', unit: { fa: 'مترمکعب' }, basis: 'روش نمونه' };
    const each = { ...line, impact } as unknown as CertificateLine;
    const bare = { ...line, item: 'hall' } as unknown as CertificateLine;
    expect(impactsOf([each, bare, each])).toMatchObject([{ delivered: '4', amount: '1001' }]);
  });
});

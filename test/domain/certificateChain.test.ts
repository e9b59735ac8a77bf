import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  duplicateCertificate,
  issueCertificate,
  prepareCertificate,
  registerCertificate,
  revokeCertificate,
} from '../../shared/domain/certificate/commands.ts';
import { checkCertificate, getCertificate } from '../../shared/domain/certificate/read.ts';
import { serialOf } from '../../shared/domain/certificate/serial.ts';
import { readsAsTaxPaper } from '../../shared/domain/certificate/taxWords.ts';
import { certificateTexts } from '../../shared/pdf/certificate/texts.ts';
import { type Office, office, requestOf } from './office.ts';
import { rial, wheelchairs } from './papers.ts';
import { issued, registered, verified } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});

const lines = [wheelchairs('3')];
const revoke = (certificate: string) =>
  here.does(here.people.third, revokeCertificate, {
    params: { certificate },
    body: { reason: 'اشتباه در مقدار' },
  });
const prepare = (body: Record<string, unknown>) =>
  here.does(here.people.registrar, prepareCertificate, { body });
const issue = async (certificate: string) => {
  await here.does(here.people.registrar, registerCertificate, {
    params: { certificate },
    body: { letter: { number: '۱', date: '2026-06-10' } },
  });
  await here.does(here.people.registrar, issueCertificate, { params: { certificate }, body: {} });
  return certificate;
};
/** Issued in the place of another, for these contributions. */
const reissued = async (replaces: string, ...contributions: string[]) =>
  issue((await prepare({ contributions, replaces })).id);
const check = (number: number) =>
  checkCertificate(
    here.home,
    requestOf(undefined, 'checkCertificate', { params: { serial: serialOf(1405, number) } }),
  );
const open = (certificate: string) =>
  getCertificate(
    here.home,
    requestOf(here.people.auditor, 'getCertificate', { params: { certificate } }),
  );

describe('a certificate that is issued anew', () => {
  test('and the one that it replaces name each other, and so does the check page', async () => {
    const contribution = await verified(here, lines);
    const first = await issued(here, contribution);
    await revoke(first);
    const other = await verified(here, lines);
    const second = await reissued(first, contribution, other);
    expect(await open(first)).toMatchObject({
      status: 'revoked',
      replacedBy: { certificate: second, serial: serialOf(1405, 2) },
    });
    expect(await open(second)).toMatchObject({
      replaces: { certificate: first, serial: serialOf(1405, 1) },
      content: { replaces: { serial: serialOf(1405, 1), issuedOn: '2026-06-10' } },
    });
    expect(await check(1)).toMatchObject({
      answer: 'superseded',
      supersededBy: serialOf(1405, 2),
    });
    expect(await check(2)).toMatchObject({ answer: 'valid', replaces: serialOf(1405, 1) });
  });

  test('twice leads to the last of the chain', async () => {
    const contribution = await verified(here, lines);
    const first = await issued(here, contribution);
    await revoke(first);
    const second = await reissued(first, contribution);
    await revoke(second);
    await reissued(second, contribution);
    expect(await check(1)).toMatchObject({ supersededBy: serialOf(1405, 3) });
    expect(await check(2)).toMatchObject({ supersededBy: serialOf(1405, 3) });
  });

  test('replaces what was revoked, of its own partner', async () => {
    const contribution = await verified(here, lines);
    const standing = await issued(here, await verified(here, lines));
    const wrong = (replaces: string, code: string) =>
      expect(prepare({ contributions: [contribution], replaces })).rejects.toMatchObject({
        fields: [{ pointer: '/replaces', code }],
      });
    await wrong(standing, 'unknown');
    await wrong('certificate-unknown', 'unknown');
    await revoke(standing);
    const others = await verified(here, lines, { by: here.people.unionist });
    await expect(prepare({ contributions: [others], replaces: standing })).rejects.toMatchObject({
      fields: [{ pointer: '/replaces', code: 'not-a-party' }],
    });
  });

  test('has the place of a certificate to itself', async () => {
    const [one, two] = [await verified(here, lines), await verified(here, lines)];
    const first = await issued(here, one);
    await revoke(first);
    const rival = (await prepare({ contributions: [two], replaces: first })).id;
    await reissued(first, one);
    await expect(issue(rival)).rejects.toMatchObject({ code: 'claimed-elsewhere' });
  });
});

describe('a duplicate', () => {
  const duplicate = (certificate: string) =>
    here.does(here.people.third, duplicateCertificate, {
      params: { certificate },
      body: { reason: 'اصل مفقود شده است' },
    });

  test('is numbered, and the check page tells how many there are', async () => {
    const certificate = await issued(here, await verified(here, lines));
    await duplicate(certificate);
    await duplicate(certificate);
    const { duplicates, serial } = await open(certificate);
    expect([serial, duplicates?.map(({ number }) => number)]).toEqual([serialOf(1405, 1), [1, 2]]);
    expect(await check(1)).toMatchObject({ answer: 'valid', duplicates: 2 });
  });

  test('is of a certificate in force', async () => {
    const draft = await registered(here, await verified(here, lines));
    await expect(duplicate(draft)).rejects.toMatchObject({ code: 'status-wrong' });
    await here.does(here.people.registrar, issueCertificate, {
      params: { certificate: draft },
      body: {},
    });
    await revoke(draft);
    await expect(duplicate(draft)).rejects.toMatchObject({ code: 'status-wrong' });
  });
});

describe('a total', () => {
  test('tells how many lines beside it nobody valued', async () => {
    const none = { 'cost-to-company': { is: 'not-valued' } } as const;
    const certificate = await issued(
      here,
      await verified(here, [
        wheelchairs('1', { values: none }),
        wheelchairs('1', { values: { 'cost-to-company': rial('0') } }),
        wheelchairs('1', { values: { 'cost-to-company': { is: 'unknown' } } }),
        wheelchairs('2'),
      ]),
    );
    expect((await open(certificate)).content.totals).toEqual([
      { basis: 'cost-to-company', amount: '1000000', unknown: 1, notValued: 1 },
    ]);
  });
});

describe('a certificate is no paper about tax', () => {
  test.each([
    'رونوشت: گواهی مالیاتی',
    'مفاصاحساب',
    'معافیت مالیاتی',
    'معاف از مالیات',
    'رسید پرداخت مالیات',
    'هزینهٔ قابل‌قبول مالیاتی',
    'Tax receipt',
    'tax-deductible gift',
  ])('and %s is refused on it', async (copy) => {
    const contributions = [await verified(here, lines)];
    await expect(prepare({ contributions, copies: ['بایگانی', copy] })).rejects.toMatchObject({
      fields: [{ pointer: '/copies/1', code: 'reads-as-tax-paper' }],
    });
  });

  test('though the tax organisation may get a copy', async () => {
    const contributions = [await verified(here, lines)];
    await prepare({ contributions, copies: ['سازمان امور مالیاتی', 'Tax Administration'] });
  });

  test.each(['fa', 'en'] as const)(
    'by its own texts but for the one that says so: %s',
    (language) => {
      const texts: string[] = [];
      const walk = (value: unknown): void => {
        if (typeof value === 'string') texts.push(value);
        else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
      };
      walk(certificateTexts[language]);
      const about = texts.filter(readsAsTaxPaper);
      expect(about).toEqual([certificateTexts[language].tax]);
    },
  );
});

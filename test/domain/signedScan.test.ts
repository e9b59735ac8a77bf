import { beforeEach, describe, expect, test } from '@jest/globals';
import { revokeCertificate } from '../../shared/domain/certificate/commands.ts';
import { getCertificate } from '../../shared/domain/certificate/read.ts';
import { attachSignedScan, getSignedScan } from '../../shared/domain/certificate/signedScan.ts';
import { type Office, office, type Person, requestOf } from './office.ts';
import { wheelchairs } from './papers.ts';
import { issued, prepared, verified } from './steps.ts';
import { evidenceOf, named, picture } from './uploads.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const lines = [wheelchairs('3')];

const attach = (certificate: string, ...evidence: ReturnType<typeof named>[]) =>
  here.does(here.people.registrar, attachSignedScan, {
    params: { certificate },
    body: { evidence },
  });
const scanFor = (person: Person, certificate: string) =>
  getSignedScan(here.home, requestOf(person, 'getSignedScan', { params: { certificate } }));

describe('the scan of a paper that was signed by hand', () => {
  test('stands with its certificate, for its holder and nobody else', async () => {
    const certificate = await issued(here, await verified(here, lines));
    const scan = await evidenceOf(here, here.people.registrar, 'signed and stamped');
    await attach(certificate, scan);
    const view = requestOf(here.people.giver, 'getCertificate', { params: { certificate } });
    expect(await getCertificate(here.home, view)).toMatchObject({
      status: 'issued',
      signedScan: scan,
    });
    const { bytes, type } = await scanFor(here.people.giver, certificate);
    expect(type).toBe('image/png');
    expect(Buffer.from(bytes).equals(picture('signed and stamped'))).toBe(true);
    await expect(scanFor(here.people.unionist, certificate)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('is not there before it was attached', async () => {
    const certificate = await issued(here, await verified(here, lines));
    await expect(scanFor(here.people.giver, certificate)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('may be replaced by a better one', async () => {
    const certificate = await issued(here, await verified(here, lines));
    await attach(certificate, await evidenceOf(here, here.people.registrar, 'crooked'));
    await attach(certificate, await evidenceOf(here, here.people.registrar, 'straight'));
    const { bytes } = await scanFor(here.people.registrar, certificate);
    expect(Buffer.from(bytes).equals(picture('straight'))).toBe(true);
  });

  test('belongs to no draft and to no revoked certificate', async () => {
    const scan = await evidenceOf(here, here.people.registrar);
    const draft = await prepared(here, await verified(here, lines));
    await expect(attach(draft, scan)).rejects.toMatchObject({ code: 'status-wrong' });
    const certificate = await issued(here, await verified(here, lines));
    await here.does(here.people.third, revokeCertificate, {
      params: { certificate },
      body: { reason: 'اشتباه در مقدار' },
    });
    await expect(attach(certificate, scan)).rejects.toMatchObject({ code: 'status-wrong' });
  });

  test('was uploaded by the office, and shows no beneficiaries', async () => {
    const certificate = await issued(here, await verified(here, lines));
    await expect(attach(certificate, named(picture('never')))).rejects.toMatchObject({
      fields: [{ pointer: '/evidence/0', code: 'evidence-missing' }],
    });
    const scan = await evidenceOf(here, here.people.registrar);
    await expect(attach(certificate, { ...scan, showsBeneficiaries: true })).rejects.toMatchObject({
      fields: [{ pointer: '/evidence/0/showsBeneficiaries', code: 'not-allowed-value' }],
    });
  });
});

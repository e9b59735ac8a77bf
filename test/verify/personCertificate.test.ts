import { X509Certificate } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { prepareCertificate } from '../../shared/domain/certificate/commands.ts';
import { certificateJson } from '../../shared/domain/certificate/document.ts';
import { checkCertificate, getCertificate } from '../../shared/domain/certificate/read.ts';
import { attachSignedScan } from '../../shared/domain/certificate/signedScan.ts';
import { personalKey } from '../../shared/domain/keys.ts';
import { erasePersonalData } from '../../shared/domain/partner/erasePersonalData.ts';
import { registerPartner } from '../../shared/domain/partner/registerPartner.ts';
import { anchorsOf } from '../../shared/domain/verify/anchors.ts';
import { verifyJson } from '../../shared/domain/verify/json.ts';
import { canonical, canonicalBytes } from '../../shared/log/canonical.ts';
import { certificatePaper } from '../../shared/pdf/certificatePaper.ts';
import { containsText, readPageTexts } from '../../shared/reader/pageText.ts';
import { verifyPdf } from '../../shared/reader/verifyPdf.ts';
import { type Office, office, type Person, requestOf } from '../domain/office.ts';
import { person, wheelchairs } from '../domain/papers.ts';
import { issued, verified } from '../domain/steps.ts';
import { ed25519Verify, sha256 } from '../log/crypto.ts';

// A person who gives is thanked by name on paper; the log only commits to the name.

let here: Office;
let partner: string;
let giver: Person;
beforeEach(async () => {
  here = await office();
  partner = (await here.does(here.people.registrar, registerPartner, { body: person })).id;
  giver = { actor: 'person-1', roles: ['partner'], partner };
});

const given = () => verified(here, [wheelchairs('3')], { by: giver });
const certified = async (): Promise<string> => {
  const certificate = await issued(here, await given());
  await here.seal();
  return certificate;
};
const erase = () =>
  here.does(here.people.admin, erasePersonalData, {
    params: { partner },
    body: { reason: 'asked-by-the-person' },
  });
const askedBy = (who: Person, certificate: string) =>
  requestOf(who, 'certificateDocument', { params: { certificate } });

const bytesOf = async (paper: Promise<{ bytes: Uint8Array } | { retryAfter: number }>) => {
  const made = await paper;
  if ('retryAfter' in made) throw new Error('not sealed');
  return made.bytes;
};
const pdfFor = (who: Person, certificate: string) =>
  bytesOf(certificatePaper(here.home, askedBy(who, certificate)));
const jsonFor = (who: Person, certificate: string) =>
  bytesOf(certificateJson(here.home, askedBy(who, certificate)));

const crypto = { sha256, verify: ed25519Verify };
const anchors = async () =>
  anchorsOf(sha256, [await here.home.logSigner.vkey(), await here.home.receiptsVkey()]);
const names = (pdf: Uint8Array) => containsText(readPageTexts(pdf), person.name.fa);
const verdictOn = async (pdf: Uint8Array) => {
  const { certificates } = await here.home.documentSigner();
  const rootsFor = () => [new X509Certificate(certificates.at(-1) ?? '').toString()];
  return verifyPdf(pdf, { anchors: await anchors(), rootsFor }, crypto);
};

describe('the certificate of a natural person', () => {
  test('names its holder, proves that the log commits to just that name, and leaves no name in the log', async () => {
    const certificate = await certified();
    const pdf = await pdfFor(giver, certificate);
    expect(names(pdf)).toBe(true);
    expect(await verdictOn(pdf)).toMatchObject({
      ok: true,
      proved: { content: { holder: { name: person.name } } },
    });
    expect(
      await verifyJson(await jsonFor(giver, certificate), await anchors(), crypto),
    ).toMatchObject({
      ok: true,
      proved: { content: { holder: { name: person.name } } },
    });
    const leaves = (await here.log()).map((entry) => canonical(entry)).join();
    expect(leaves).toContain('"kind":"certificate-issued"');
    expect(leaves).not.toContain(person.name.fa);
  });

  test('is refused with another name, or another salt', async () => {
    const bundle = JSON.parse(Buffer.from(await jsonFor(giver, await certified())).toString());
    const { holder } = bundle.credential.credentialSubject;
    const reason = async (change: object, from = holder) => {
      const changed = structuredClone(bundle);
      changed.credential.credentialSubject.holder = { ...from, ...change };
      const verdict = await verifyJson(canonicalBytes(changed), await anchors(), crypto);
      return verdict.ok ? 'accepted' : verdict.reason;
    };
    expect(await reason({})).toBe('accepted');
    expect(await reason({ name: { fa: 'خیّر دیگر' } })).toBe('credential-differs');
    expect(await reason({ nameSalt: Buffer.alloc(32).toString('base64') })).toBe(
      'credential-differs',
    );
    expect(await reason({ nameSalt: `${holder.nameSalt.slice(0, -2)}==` })).toBe(
      'credential-differs',
    );
    const { nameSalt: _, ...unsalted } = holder;
    expect(await reason(unsalted, {})).toBe('credential-differs');
  });

  test('names nobody to an auditor, nor to a citizen who checks the serial, and is proved all the same', async () => {
    const certificate = await certified();
    const pdf = await pdfFor(here.people.auditor, certificate);
    expect(names(pdf)).toBe(false);
    expect(await verdictOn(pdf)).toMatchObject({ ok: true });
    const { content } = await getCertificate(
      here.home,
      requestOf(here.people.auditor, 'getCertificate', { params: { certificate } }),
    );
    const { serial } = content as { serial: string };
    const check = requestOf(undefined, 'checkCertificate', { params: { serial } });
    expect(await checkCertificate(here.home, check)).toMatchObject({
      answer: 'valid',
      holder: { fa: 'خیّر' },
    });
  });

  test('is noted, whenever an officer takes it', async () => {
    const certificate = await certified();
    const noted = async () => {
      const { pk } = personalKey(partner);
      const { items } = await here.home.personal.query({ pk, prefix: 'L#', limit: 100 });
      return items.map(({ actor, route }) => [actor, route]);
    };
    await pdfFor(here.people.verifier, certificate);
    expect(await noted()).toContainEqual([here.people.verifier.actor, 'certificateDocument']);
  });

  test('is kept as the same bytes until the person is erased; then nobody can open or name it again', async () => {
    const certificate = await certified();
    const first = await pdfFor(giver, certificate);
    expect(await pdfFor(here.people.verifier, certificate)).toEqual(first);
    const kept = await here.home.files.list('certificates/', { limit: 10 });
    const stored = await Promise.all(
      kept.items.map(async (path) => (await here.home.files.read(path))?.bytes),
    );
    expect(stored).toHaveLength(1);
    expect(Buffer.from(stored[0] ?? []).includes('%PDF')).toBe(false);

    await erase();
    const after = await pdfFor(here.people.verifier, certificate);
    expect(names(after)).toBe(false);
    expect(await verdictOn(after)).toMatchObject({ ok: true });
    expect(await verdictOn(first)).toMatchObject({ ok: true });
  });

  test('is not made out to whoever was erased, and its signed scan is not kept', async () => {
    const certificate = await certified();
    const next = await given();
    const scan = {
      sha256: 'ab'.repeat(32),
      mediaType: 'application/pdf' as const,
      name: 'scan.pdf',
      showsBeneficiaries: false,
    };
    const attach = here.does(here.people.registrar, attachSignedScan, {
      params: { certificate },
      body: { evidence: [scan] },
    });
    await expect(attach).rejects.toMatchObject({ code: 'holder-is-a-person' });
    await erase();
    const prepare = here.does(here.people.registrar, prepareCertificate, {
      body: { contributions: [next] },
    });
    await expect(prepare).rejects.toMatchObject({ code: 'holder-erased' });
  });
});

import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Language } from '../../shared/contract/papers.ts';
import type { CertificateContent } from '../../shared/domain/certificate/content.ts';
import { credentialOf } from '../../shared/domain/certificate/credential.ts';
import { encodeUtf8 } from '../../shared/log/bytes.ts';
import { canonicalBytes } from '../../shared/log/canonical.ts';
import { certificatePdf } from '../../shared/pdf/certificate/certificate.ts';
import { signDocument } from '../../shared/pdf/signature.ts';
import { verifyPdf } from '../../shared/reader/verifyPdf.ts';
import { office } from '../pdf/samples.ts';
import { certificateContent } from './samples.ts';
import { anchors, at, certificateEntry, crypto, logWith, origin, prove } from './smallLog.ts';

const signing = await office();
const trust = { anchors, rootsFor: () => [signing.rootPem] };

interface Paper {
  /** What the pages show. */
  readonly shown?: CertificateContent;
  /** What the log holds. */
  readonly recorded?: CertificateContent;
  readonly proofOf?: number;
  readonly language?: Language;
  readonly attach?: (files: File[]) => File[];
  readonly by?: typeof signing;
}
type File = { name: string; bytes: Uint8Array; mimeType: string; description: string };

const json = { mimeType: 'application/json', description: 'record' };

/** A certificate as an office would make it, or one that has been made otherwise in one respect. */
const paper = async ({
  shown = certificateContent,
  recorded = shown,
  proofOf = at.certificate,
  language = 'fa',
  attach = (files) => files,
  by = signing,
}: Paper = {}): Promise<Uint8Array> => {
  const leaves = logWith(recorded);
  const { proof } = await prove(leaves, proofOf);
  const files: File[] = [
    { name: 'leaf.json', bytes: encodeUtf8(leaves[at.certificate] ?? ''), ...json },
    {
      name: 'credential.json',
      bytes: canonicalBytes(credentialOf(certificateEntry(recorded), origin)),
      ...json,
    },
    {
      name: 'proof.tlog-proof',
      bytes: encodeUtf8(proof),
      mimeType: 'text/plain',
      description: 'proof',
    },
  ];
  const pdf = await certificatePdf({
    content: shown,
    language,
    checkUrl: `https://${origin}/check/?serial=${shown.serial}`,
    attachments: attach(files),
    signature: { reason: 'issue', signerName: 'office', time: new Date('2026-11-22T08:00:00Z') },
  });
  return signDocument(pdf, by.signer);
};

const verify = (pdf: Uint8Array) => verifyPdf(pdf, trust, crypto);
const reason = async (pdf: Uint8Array) => {
  const verdict = await verify(pdf);
  return verdict.ok ? 'accepted' : verdict.reason;
};

let genuine: Uint8Array;
beforeAll(async () => {
  genuine = await paper();
});

describe('the PDF of a certificate', () => {
  test.each(['fa', 'en'] as const)('in %s is accepted', async (language) => {
    expect(await verify(await paper({ language }))).toMatchObject({
      ok: true,
      proved: { kind: 'certificate', pages: { language, signerName: 'سامانهٔ گواهی نمونه' } },
    });
  });

  test('is refused, whichever bit is flipped', async () => {
    const place = fc.integer({ min: 0, max: genuine.length * 8 - 1 });
    await fc.assert(
      fc.asyncProperty(place, async (bit) => {
        const copy = Uint8Array.from(genuine);
        const index = Math.floor(bit / 8);
        copy[index] = (copy[index] ?? 0) ^ (1 << (bit % 8));
        expect((await verify(copy)).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test('cut short anywhere, or with something after its end, is refused', async () => {
    for (const part of [0.1, 0.5, 0.999])
      expect(await reason(genuine.slice(0, genuine.length * part))).toBe('pdf-foreign');
    expect(await reason(Buffer.concat([genuine, Buffer.from('\n')]))).toBe('pdf-foreign');
  });

  test('of an office that is not trusted is refused', async () => {
    expect(await reason(await paper({ by: await office() }))).toBe('pdf-signature');
  });

  test('with the proof of another entry is refused', async () => {
    expect(await reason(await paper({ proofOf: 5 }))).toBe('not-in-the-log');
  });
});

describe('pages that differ from the record are refused, though office and log have signed both', () => {
  const [line, second] = certificateContent.lines;
  const [saving] = certificateContent.conservation;
  const { holder, office: head } = certificateContent;
  const fresh = { fa: 'دیگری', en: 'Another' };
  const cases: [string, Partial<CertificateContent>][] = [
    ['serial', { serial: 'CSR-1405-000128-2' }],
    ['letter number', { letter: { number: '۱/۲', date: '2026-11-21' } }],
    ['date', { letter: { number: '۲۴۰۴۳/۱۶۰/۱۹۷۱', date: '2026-11-20' } }],
    ['holder', { holder: { ...holder, name: fresh } }],
    ['national ID', { holder: { ...holder, legalEntityId: '10100000002' } }],
    ['registration number', { holder: { ...holder, registrationNumber: '456' } }],
    ['period', { given: { from: '2026-10-01', until: '2026-11-04' } }],
    ['signatory', { office: { ...head, signatories: [{ name: fresh, post: fresh }] } }],
    ['quantity', line && second ? { lines: [{ ...line, verified: '13' }, second] } : {}],
    [
      'order of what was verified and delivered',
      line && second
        ? { lines: [{ ...line, verified: line.delivered, delivered: line.verified }, second] }
        : {},
    ],
    [
      'line for each quantity',
      line && second
        ? {
            lines: [
              { ...line, verified: second.verified, delivered: second.delivered },
              { ...second, verified: line.verified, delivered: line.delivered },
            ],
          }
        : {},
    ],
    ['total', { totals: [{ basis: 'fair-market', amount: '1250000001', unknown: 0 }] }],
    ['residual', saving ? { conservation: [{ ...saving, residual: '160000001' }] } : {}],
    ['copies', { copies: ['دفتر دیگر'] }],
  ];

  test.each(cases)('in another %s', async (_, change) => {
    const recorded = { ...certificateContent, ...change };
    expect(recorded).not.toEqual(certificateContent);
    for (const language of ['fa', 'en'] as const)
      expect(await reason(await paper({ recorded, language }))).toBe('value-not-printed');
  });
});

describe('attachments', () => {
  const extra = { name: 'more.json', bytes: encodeUtf8('{}'), ...json };
  test.each<[string, (files: File[]) => File[]]>([
    ['one more', (files) => [...files, extra]],
    ['one less', (files) => files.slice(1)],
    [
      'one under another name',
      ([first, ...rest]) => [{ ...extra, ...first, name: 'x.json' }, ...rest],
    ],
    ['none', () => []],
    [
      'one that is not canonical',
      (files) =>
        files.map((file) =>
          file.name === 'credential.json'
            ? { ...file, bytes: Buffer.concat([file.bytes, Buffer.from('\n')]) }
            : file,
        ),
    ],
  ])('with %s are refused', async (_, attach) => {
    expect(await reason(await paper({ attach }))).toBe('pdf-attachments');
  });

  test('with the credential of another certificate are refused', async () => {
    const other = { ...certificateContent, serial: 'CSR-1405-000128-2' };
    const bytes = canonicalBytes(credentialOf(certificateEntry(other), origin));
    const attach = (files: File[]) =>
      files.map((file) => (file.name === 'credential.json' ? { ...file, bytes } : file));
    expect(await reason(await paper({ attach }))).toBe('credential-differs');
  });
});

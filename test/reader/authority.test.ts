import { beforeAll, describe, expect, test } from '@jest/globals';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { checkChain, commonName, readCertificate } from '../../shared/reader/authority.ts';
import { toDer } from '../../shared/reader/cms.ts';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const engine = new pkijs.CryptoEngine({ crypto });
const at = new Date('2026-11-22T08:00:00Z');

type Keys = Awaited<ReturnType<typeof newKeys>>;
const newKeys = () => crypto.subtle.generateKey(P256, true, ['sign', 'verify']);

interface Made {
  readonly subject: string;
  readonly issuer: string;
  readonly keys: Keys;
  readonly signedBy: Keys;
  readonly isAuthority?: boolean;
  /** The first octet of keyUsage; left out if undefined. */
  readonly usage?: number | undefined;
  /** Key identifiers: of the certificate's own key, and of the one that it says signed it. */
  readonly own?: number;
  readonly authority?: number;
}

const named = (text: string) =>
  new pkijs.RelativeDistinguishedNames({
    typesAndValues: [
      new pkijs.AttributeTypeAndValue({
        type: '2.5.4.3',
        value: new asn1.Utf8String({ value: text }),
      }),
    ],
  });
const identifier = (byte: number) => new asn1.OctetString({ valueHex: Uint8Array.of(byte).buffer });
const extension = (extnID: string, value: asn1.BaseBlock) =>
  new pkijs.Extension({ extnID, critical: false, extnValue: value.toBER(false) });

/** A certificate by the book, but for what is asked otherwise. */
const certificate = async ({
  subject,
  issuer,
  keys,
  signedBy,
  isAuthority = false,
  usage,
  own,
  authority,
}: Made) => {
  const made = new pkijs.Certificate({
    version: 2,
    serialNumber: new asn1.Integer({ value: 1 }),
    subject: named(subject),
    issuer: named(issuer),
    notBefore: new pkijs.Time({ type: 0, value: new Date('2026-01-01') }),
    notAfter: new pkijs.Time({ type: 0, value: new Date('2027-01-01') }),
    extensions: [
      extension(
        '2.5.29.19',
        new pkijs.BasicConstraints(isAuthority ? { cA: true } : {}).toSchema(),
      ),
      ...(usage === undefined
        ? []
        : [
            extension(
              '2.5.29.15',
              new asn1.BitString({ valueHex: Uint8Array.of(usage).buffer, unusedBits: 1 }),
            ),
          ]),
      ...(own === undefined ? [] : [extension('2.5.29.14', identifier(own))]),
      ...(authority === undefined
        ? []
        : [
            extension(
              '2.5.29.35',
              new pkijs.AuthorityKeyIdentifier({ keyIdentifier: identifier(authority) }).toSchema(),
            ),
          ]),
    ],
  });
  await made.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await made.sign(signedBy.privateKey, 'SHA-256', engine);
  return readCertificate(toDer(made.toSchema(true)));
};

let [root, signer, other]: Keys[] = [];
beforeAll(async () => {
  [root, signer, other] = [await newKeys(), await newKeys(), await newKeys()];
});
const keysOf = (keys: Keys | undefined): Keys => {
  if (keys === undefined) throw new Error('made before the tests');
  return keys;
};

/** Whether a signer's certificate is vouched for, where one thing is otherwise than it should be. */
const verdict = async (
  { top = {}, leaf = {} }: { top?: Partial<Made>; leaf?: Partial<Made> } = {},
  time = at,
) => {
  const authority = await certificate({
    ...{ subject: 'Root', issuer: 'Root', keys: keysOf(root), signedBy: keysOf(root) },
    ...{ isAuthority: true, usage: 0b0000_0110, own: 7 },
    ...top,
  });
  const own = await certificate({
    ...{ subject: 'Office', issuer: 'Root', keys: keysOf(signer), signedBy: keysOf(root) },
    authority: 7,
    ...leaf,
  });
  return checkChain([own], [authority], time).then(
    () => commonName(own),
    (error: Error) => error.message,
  );
};

const noRoot = 'no trusted root vouches for the signer';

describe('an authority', () => {
  test('vouches for whom it issued a certificate', async () => {
    expect(await verdict()).toBe('Office');
    // Neither keyUsage nor key identifiers have to be there (RFC 5280, 4.2.1.1 to 4.2.1.3).
    expect(await verdict({ top: { usage: undefined } })).toBe('Office');
  });

  test.each<[string, Parameters<typeof verdict>[0]]>([
    ['is none by its own constraints', { top: { isAuthority: false } }],
    ['may not sign certificates', { top: { usage: 0b1000_0000 } }],
    ['has another name than the issuer', { top: { subject: 'Other root' } }],
    ['has another key identifier than the issuer', { leaf: { authority: 8 } }],
  ])('that %s vouches for nobody', async (_, parts) => {
    expect(await verdict(parts)).toBe(noRoot);
  });

  test('vouches for nobody whose certificate another key signed under its name', async () => {
    expect(await verdict({ leaf: { signedBy: keysOf(other) } })).toBe(noRoot);
  });

  test('vouches only as long as both certificates last', async () => {
    expect(await verdict({}, new Date('2027-01-02'))).toMatch(/was not valid when it was signed/);
    expect(await verdict({}, new Date('2025-12-31'))).toMatch(/was not valid when it was signed/);
  });
});

import { createHash, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
  TimeType,
} from 'pkijs';
import { copyOf, toDer } from './cms.ts';

export type DemonstrationRequest = {
  /** Printed as organisation of both certificates. */
  readonly organisation: string;
  readonly rootName: string;
  readonly signerName: string;
  /** P-256; signs the two certificates and nothing else. */
  readonly rootPrivateKey: KeyObject;
  readonly rootPublicKey: KeyObject;
  /** P-256; its private half may live elsewhere. */
  readonly signerPublicKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
};

export type DemonstrationCertificates = {
  /** The trust anchor for `verifySignature`. */
  readonly rootPem: string;
  readonly rootDer: Uint8Array;
  /** For a `DocumentSigner`'s chain: `[leafDer]`. */
  readonly leafDer: Uint8Array;
};

const OID = {
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
} as const;

/** Bits of KeyUsage as a byte and its unused bits (RFC 5280, 4.2.1.3). */
const SIGN_CERTIFICATES_AND_LISTS = { bits: 0b0000_0110, unused: 1 };
const SIGN_DOCUMENTS = { bits: 0b1100_0000, unused: 6 };
const LAST_YEAR_OF_UTC_TIME = 2049;

/**
 * An office root and a certificate for its document key (RFC 5280), for a home that has no authority to ask.
 * Nobody knows this root: whoever verifies must be given it on a way that is trusted.
 */
export function makeDemonstrationCertificates(
  request: DemonstrationRequest,
): DemonstrationCertificates {
  const { organisation, rootPrivateKey, rootPublicKey, signerPublicKey } = request;
  const rootName = distinguishedName(organisation, request.rootName);
  const issue = (
    subject: RelativeDistinguishedNames,
    key: KeyObject,
    isRoot: boolean,
  ): Uint8Array => {
    const certificate = new Certificate({
      version: 2, // X.509 v3
      serialNumber: new asn1.Integer({ valueHex: copyOf(serialNumber()) }),
      issuer: rootName,
      subject,
      notBefore: time(request.notBefore),
      notAfter: time(request.notAfter),
      subjectPublicKeyInfo: PublicKeyInfo.fromBER(copyOf(publicKeyDer(key))),
      extensions: extensions(key, rootPublicKey, isRoot),
    });
    return signed(certificate, rootPrivateKey);
  };
  const rootDer = issue(rootName, rootPublicKey, true);
  const leafName = distinguishedName(organisation, request.signerName);
  const leafDer = issue(leafName, signerPublicKey, false);
  return { rootPem: new X509Certificate(rootDer).toString(), rootDer, leafDer };
}

function signed(certificate: Certificate, key: KeyObject): Uint8Array {
  const algorithm = new AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 });
  certificate.signature = algorithm;
  certificate.signatureAlgorithm = algorithm;
  certificate.tbsView = toDer(certificate.encodeTBS());
  const value = sign('sha256', certificate.tbsView, { key, dsaEncoding: 'der' });
  certificate.signatureValue = new asn1.BitString({ valueHex: copyOf(value) });
  return toDer(certificate.toSchema(true));
}

function extensions(key: KeyObject, issuerKey: KeyObject, isRoot: boolean): Extension[] {
  const constraints = new BasicConstraints(isRoot ? { cA: true, pathLenConstraint: 0 } : {});
  const { bits, unused } = isRoot ? SIGN_CERTIFICATES_AND_LISTS : SIGN_DOCUMENTS;
  const usage = new asn1.BitString({ valueHex: new Uint8Array([bits]).buffer, unusedBits: unused });
  const own = new asn1.OctetString({ valueHex: copyOf(keyIdentifier(key)) });
  const issuer = new asn1.Primitive({
    idBlock: { tagClass: 3, tagNumber: 0 },
    valueHex: copyOf(keyIdentifier(issuerKey)),
  });
  return [
    extension(OID.basicConstraints, constraints.toSchema(), true),
    extension(OID.keyUsage, usage, true),
    extension(OID.subjectKeyIdentifier, own, false),
    extension(OID.authorityKeyIdentifier, new asn1.Sequence({ value: [issuer] }), false),
  ];
}

function extension(extnID: string, value: asn1.BaseBlock, critical: boolean): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER() });
}

/** One RDN for each part; the library alone would put both into one. */
function distinguishedName(organisation: string, commonName: string): RelativeDistinguishedNames {
  const parts = [
    { type: OID.organisation, value: organisation },
    { type: OID.commonName, value: commonName },
  ].map(({ type, value }) => {
    const part = new AttributeTypeAndValue({ type, value: new asn1.Utf8String({ value }) });
    return new asn1.Set({ value: [part.toSchema()] });
  });
  return RelativeDistinguishedNames.fromBER(new asn1.Sequence({ value: parts }).toBER());
}

/** RFC 5280, 4.1.2.5: UTCTime through 2049, GeneralizedTime after. */
function time(value: Date): Time {
  const utc = value.getUTCFullYear() <= LAST_YEAR_OF_UTC_TIME;
  return new Time({ type: utc ? TimeType.UTCTime : TimeType.GeneralizedTime, value });
}

/** Positive, 127 random bits, and no leading zero byte, which DER would not allow. */
function serialNumber(): Uint8Array {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}

function publicKeyDer(key: KeyObject): Uint8Array {
  return key.export({ type: 'spki', format: 'der' });
}

/** RFC 5280, 4.2.1.2, method 1 over the key's point: it ends each P-256 SPKI with 65 bytes. */
function keyIdentifier(key: KeyObject): Uint8Array {
  return createHash('sha1').update(publicKeyDer(key).subarray(-65)).digest();
}

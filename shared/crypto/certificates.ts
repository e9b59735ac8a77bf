import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { sha256 } from './sha256.ts';

// X.509 certificates (RFC 5280) for P-256 keys that sign elsewhere: in a file's key or in a key service.

/** A P-256 key: its SubjectPublicKeyInfo, and ECDSA with SHA-256 in DER. */
export interface CertifiedKey {
  readonly publicKeySpki: Uint8Array;
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
}

export interface Validity {
  readonly from: Date;
  readonly until: Date;
}

const oid = {
  commonName: '2.5.4.3',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
} as const;

/** Bits of keyUsage (RFC 5280, section 4.2.1.3), with the number of bits that the last octet leaves unused. */
const usage = {
  signsDocuments: { bits: 0b1100_0000, unused: 6 }, // digitalSignature, nonRepudiation
  signsCertificates: { bits: 0b0000_0110, unused: 1 }, // keyCertSign, cRLSign
} as const;

/** One certificate for a key that stands for itself: leaf and trust anchor at once, and no authority. */
export async function selfSignedCertificate(
  key: CertifiedKey,
  { name, ...validity }: { readonly name: string } & Validity,
): Promise<Uint8Array> {
  return issue(
    { name, publicKeySpki: key.publicKeySpki, isAuthority: false, ...validity },
    key,
    name,
  );
}

/** The signer's certificate under an authority of the office's own. DER. */
export async function selfIssuedCertificates(
  {
    authority,
    leaf,
  }: { readonly authority: CertifiedKey; readonly leaf: Pick<CertifiedKey, 'publicKeySpki'> },
  { name, ...validity }: { readonly name: string } & Validity,
): Promise<{ readonly leaf: Uint8Array; readonly root: Uint8Array }> {
  const rootName = `${name} Root`;
  const { publicKeySpki } = authority;
  return {
    root: await issue(
      { name: rootName, publicKeySpki, isAuthority: true, ...validity },
      authority,
      rootName,
    ),
    leaf: await issue(
      { name, publicKeySpki: leaf.publicKeySpki, isAuthority: false, ...validity },
      authority,
      rootName,
    ),
  };
}

interface Subject extends Validity {
  readonly name: string;
  readonly publicKeySpki: Uint8Array;
  readonly isAuthority: boolean;
}

async function issue(
  subject: Subject,
  issuer: CertifiedKey,
  issuerName: string,
): Promise<Uint8Array> {
  const certificate = new pkijs.Certificate({
    version: 2, // X.509 v3
    serialNumber: serialNumber(subject, issuer),
    subject: commonName(subject.name),
    issuer: commonName(issuerName),
    notBefore: time(subject.from),
    notAfter: time(subject.until),
    extensions: extensions(subject, issuer),
  });
  certificate.subjectPublicKeyInfo = spki(subject.publicKeySpki);
  certificate.signature = new pkijs.AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 });
  certificate.signatureAlgorithm = certificate.signature;
  certificate.tbsView = new Uint8Array(certificate.encodeTBS().toBER());
  const signature = await issuer.sign(certificate.tbsView);
  certificate.signatureValue = new asn1js.BitString({ valueHex: bufferOf(signature) });
  return new Uint8Array(certificate.toSchema(true).toBER());
}

/** 127 bits that differ for every key and time, and are positive as DER counts. */
function serialNumber({ publicKeySpki, from }: Subject, issuer: CertifiedKey): asn1js.Integer {
  const seed = [publicKeySpki, issuer.publicKeySpki, new TextEncoder().encode(from.toISOString())];
  const number = sha256(Uint8Array.from(seed.flatMap((bytes) => [...bytes]))).slice(0, 16);
  number[0] = ((number[0] ?? 0) & 0x7f) | 0x40;
  return new asn1js.Integer({ valueHex: bufferOf(number) });
}

const commonName = (name: string) =>
  new pkijs.RelativeDistinguishedNames({
    typesAndValues: [
      new pkijs.AttributeTypeAndValue({
        type: oid.commonName,
        value: new asn1js.Utf8String({ value: name }),
      }),
    ],
  });

/** UTCTime up to 2049, GeneralizedTime from then on (RFC 5280, section 4.1.2.5); whole seconds. */
const time = (date: Date) => {
  const value = new Date(Math.floor(date.getTime() / 1000) * 1000);
  return new pkijs.Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
};

function extensions(
  { publicKeySpki, isAuthority }: Subject,
  issuer: CertifiedKey,
): pkijs.Extension[] {
  const constraints = new pkijs.BasicConstraints(
    isAuthority ? { cA: true, pathLenConstraint: 0 } : { cA: false },
  );
  const { bits, unused } = isAuthority ? usage.signsCertificates : usage.signsDocuments;
  const keyUsage = new asn1js.BitString({
    valueHex: bufferOf(Uint8Array.of(bits)),
    unusedBits: unused,
  });
  const own = new asn1js.OctetString({ valueHex: keyIdentifier(publicKeySpki) });
  const authority = new pkijs.AuthorityKeyIdentifier({
    keyIdentifier: new asn1js.OctetString({ valueHex: keyIdentifier(issuer.publicKeySpki) }),
  });
  return [
    extension(oid.basicConstraints, true, constraints.toSchema()),
    extension(oid.keyUsage, true, keyUsage),
    extension(oid.subjectKeyIdentifier, false, own),
    extension(oid.authorityKeyIdentifier, false, authority.toSchema()),
  ];
}

const extension = (extnID: string, critical: boolean, value: asn1js.BaseBlock): pkijs.Extension =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) });

/** The first 160 bits of the key's SHA-256 (RFC 7093, section 2, method 1). */
const keyIdentifier = (publicKeySpki: Uint8Array): ArrayBuffer => {
  const key = spki(publicKeySpki).subjectPublicKey.valueBlock.valueHexView;
  return bufferOf(sha256(new Uint8Array(key)).slice(0, 20));
};

const spki = (der: Uint8Array): pkijs.PublicKeyInfo => pkijs.PublicKeyInfo.fromBER(bufferOf(der));

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

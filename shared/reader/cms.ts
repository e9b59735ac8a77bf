import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { latin1Of } from './latin1.ts';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

export type CmsParts = {
  /** DER, the signer's first. */
  readonly certificateChain: readonly Uint8Array[];
  readonly messageDigest: Uint8Array;
  /** ECDSA over `signedAttributes`, DER. */
  readonly signature: Uint8Array;
};

/**
 * What a signer signs: content type, digest of the document, and the digest of its certificate, so that no
 * other certificate for the same key can take its place (RFC 5652, 5.4; RFC 5035; EN 319 122-1, 5.2.2).
 * The time of signing stands in the PDF instead (EN 319 142-1, 6.3).
 */
export async function signedAttributes(
  certificate: Uint8Array,
  messageDigest: Uint8Array,
): Promise<Uint8Array> {
  const signed = await attributes(certificate, messageDigest);
  return toDer(new asn1.Set({ value: signed.map(schemaOf) }));
}

/** A detached CMS SignedData with one signer: CAdES baseline B. */
export async function buildCms({
  certificateChain,
  messageDigest,
  signature,
}: CmsParts): Promise<Uint8Array> {
  const chain = certificateChain.map((der) => Certificate.fromBER(copyOf(der)));
  const [leaf] = chain;
  const [leafDer] = certificateChain;
  if (!leaf || !leafDer) throw new RangeError('the signer has no certificate');
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: leaf.issuer, serialNumber: leaf.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 }),
    signature: new asn1.OctetString({ valueHex: copyOf(signature) }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: await attributes(leafDer, messageDigest),
    }),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [signer.digestAlgorithm],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: chain,
    signerInfos: [signer],
  });
  const content = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return toDer(content.toSchema());
}

/**
 * The certificates and the signature of a CMS with zeros behind it. Nothing else is taken from it: who
 * verifies builds the CMS anew from these parts and compares all bytes.
 * @throws when it is no SignedData with one signer
 */
export function parseCms(padded: Uint8Array): Pick<CmsParts, 'certificateChain' | 'signature'> {
  const parsed = asn1.fromBER(copyOf(padded));
  if (parsed.offset < 0) throw new RangeError(parsed.result.error);
  const content = new ContentInfo({ schema: parsed.result });
  const signed = new SignedData({ schema: content.content });
  const [signer] = signed.signerInfos;
  if (!signer || signed.signerInfos.length !== 1) throw new RangeError('not exactly one signer');
  const certificateChain = (signed.certificates ?? []).map((item) => toDer(item.toSchema()));
  return { certificateChain, signature: new Uint8Array(signer.signature.valueBlock.valueHexView) };
}

/** The attributes in the order of their encodings, as DER wants the members of a set (X.690, 11.6). */
async function attributes(
  certificate: Uint8Array,
  messageDigest: Uint8Array,
): Promise<Attribute[]> {
  const certificateDigest = await digestOf(certificate);
  const sequence = (...value: asn1.BaseBlock[]): asn1.Sequence => new asn1.Sequence({ value });
  const octets = (bytes: Uint8Array): asn1.OctetString =>
    new asn1.OctetString({ valueHex: copyOf(bytes) });
  const values: readonly (readonly [string, asn1.BaseBlock])[] = [
    [OID.contentType, new asn1.ObjectIdentifier({ value: OID.data })],
    [OID.messageDigest, octets(messageDigest)],
    [OID.signingCertificateV2, sequence(sequence(sequence(octets(certificateDigest))))],
  ];
  return values
    .map(([type, value]) => new Attribute({ type, values: [value] }))
    .map((attribute) => ({ attribute, order: latin1Of(toDer(schemaOf(attribute))) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ attribute }) => attribute);
}

/** SHA-256 by the platform, which hashes a whole file at once. */
export async function digestOf(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', copyOf(bytes)));
}

function schemaOf(attribute: Attribute): asn1.Sequence {
  return attribute.toSchema();
}

export function toDer(block: asn1.BaseBlock): Uint8Array {
  return new Uint8Array(block.toBER());
}

/** The ASN.1 library takes whole buffers, not views. */
export function copyOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
